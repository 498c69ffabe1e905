"""The paper mill: documents drawn with exact truth."""
