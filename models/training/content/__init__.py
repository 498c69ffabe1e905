"""What stands on the paper: invented people, companies, numbers and money that adds up. Nothing here knows of layout."""
