"""Words of somebody who sells (RULES 15).

*Our product* by itself is what an honest client says of their own, so *our* asks only after a word that hands it to
them: *with our method*, *they need our platform*. *Upsell* and *deal* are everyday words of a client's trade, so they
ask only with *them* or *this*. Praise that nobody says of a decision of their own stands here as a phrase.
"""

OURS = (
    r"products?|solutions?|platform|services?|software|tools?|offering|package|team|expertise|experience|method"
    r"|methodology|approach|consultants?|experts?|technology|support|know-how|portfolio|synergies"
)
HANDING = (
    r"with|using|through|via|thanks to|from|by|needs?|need|leverage|leveraging|value of|how much|only|of|for|on|buy|use"
)
PHRASES = (
    r"(?:we|i) can (?:help|offer|provide|deliver|save|show)\b(?! \w+ (?:ourselves|each other))",
    r"(?:we|i) (?:are|am) (?:perfectly|ideally|best|uniquely) \w+",
    r"(?:only|like) us\b",
    r"only we\b",
    r"where i come in",
    r"leverage (?:our|their|your|the power|synergies)\b",
    r"benefit from (?:our|my|us)\b",
    r"(?:up-?sell|cross-?sell) (?:them|him|her|this)\b",
    r"close this deal",
    r"best-in-class",
    r"(?:industry|market)-leading",
    r"cutting-edge",
    r"award-winning",
    r"game-chang\w+",
    r"full potential",
    r"turnkey (?:solution|experience|package)",
    r"our (?:unique|proven|innovative|world-class|industry-leading|premium|gold)\b",
    r"world-class (?:service|solution|support|product|team)",
)
