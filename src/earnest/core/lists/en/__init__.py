"""English word lists behind the remarks: one file a list. They only ask; another language is another folder."""

from earnest.core.lists.en import polite, purchase, questions, seller_words, vague_goal

__all__ = ["polite", "purchase", "questions", "seller_words", "vague_goal"]
