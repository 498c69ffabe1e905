"""The paper copy of a document: its pages' pictures as a PDF/A, with the words as read behind them."""
