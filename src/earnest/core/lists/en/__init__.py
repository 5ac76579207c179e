"""English word lists behind the remarks: one file a list. They only ask; another language is another folder."""
