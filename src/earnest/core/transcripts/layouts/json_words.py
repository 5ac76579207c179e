"""The words and segments of JSON, under the keys of several programs."""

from contextlib import suppress
from typing import Annotated, Any, Final

from pydantic import AliasChoices, AliasPath, BaseModel, BeforeValidator, Field, TypeAdapter, model_validator

from earnest.core.transcripts.layouts.json_speakers import read_label
from earnest.core.transcripts.times import read_seconds


def _read_text(value: Any) -> Any:
    if isinstance(value, dict):
        return value.get("text", value)
    if isinstance(value, list) and value and all(isinstance(each, dict) and "text" in each for each in value):
        return " ".join(str(each["text"]) for each in value)
    return value


def _read_time(value: Any) -> float | None:
    if isinstance(value, dict):
        value = value.get("relative", value.get("seconds"))
    return read_seconds(value)


Seconds = Annotated[float | None, BeforeValidator(_read_time)]
Label = Annotated[str | None, BeforeValidator(read_label)]
Text = Annotated[str, BeforeValidator(_read_text)]
SPEAKER: Final = AliasChoices(
    *("speaker", "speaker_name", "speakerName", "speakerDisplayName", "speaker_label", "speakerLabel", "speaker_id"),
    *(
        "speakerId",
        "speakerTag",
        "participant",
        "user_name",
        "username",
        "sender",
        "name",
        "label",
        "role",
        "channelTag",
        "user",
        "author",
    ),
    AliasPath("alternatives", 0, "speaker"),
    AliasPath("from", "name"),
)
START: Final = AliasChoices(
    *(AliasPath("timestamp", 0), AliasPath("timestamps", "from"), "start", "startTime", "start_time", "startOffset"),
    *("start_timestamp", "start_seconds", "startSeconds", "start_sec", "start_s", "begin", "begin_time"),
    AliasPath("time", "start"),
    *("ts", "timestamp", "offset", "time"),
)
END: Final = AliasChoices(
    *(AliasPath("timestamp", 1), AliasPath("timestamps", "to"), "end", "endTime", "end_time", "endOffset"),
    *("end_timestamp", "end_seconds", "endSeconds", "end_sec", "end_s", "end_ts"),
    AliasPath("time", "end"),
)
THOUSANDTHS: Final = (("start", "startMs", "tStartMs", "start_ms", "offset_ms"), ("end", "endMs", "end_ms"))
"""The keys of times in thousandths, after the key of the same in seconds."""


class SpokenWord(BaseModel):
    """A word of a segment."""

    text: Text = Field(
        validation_alias=AliasChoices(
            *("punctuated_word", "word", "text", "value", "utf8", "content"), AliasPath("alternatives", 0, "content")
        )
    )
    speaker: Label = Field(None, validation_alias=SPEAKER)
    start: Seconds = Field(None, validation_alias=START)
    end: Seconds = Field(None, validation_alias=END)

    @model_validator(mode="before")
    @classmethod
    def take_thousandths(cls, value: Any) -> Any:
        """Take the times in thousandths where there are no others."""
        for key, *keys in THOUSANDTHS if isinstance(value, dict) else ():
            at = next((each for each in keys if each in value), None)
            if at is not None and key not in value and isinstance(value[at], int | float):
                with suppress(OverflowError):  # a number of hundreds of digits is no time
                    value = {**value, key: value[at] / 1000}
        return value


WORDS: Final = TypeAdapter(list[SpokenWord])


class Segment(SpokenWord):
    """A piece of speech, as several programs write it."""

    text: Text = Field(
        "",
        validation_alias=AliasChoices(
            *(
                "text",
                "body",
                "content",
                "transcript",
                "transcription",
                "sentence",
                "message",
                "utterance",
                "caption",
                "punctuated_word",
                "word",
                "spokenText",
            ),
            *(AliasPath("alternatives", 0, "transcript"), AliasPath("alternatives", 0, "content")),
            *(AliasPath("nBest", 0, "display"), AliasPath("NBest", 0, "Display")),
        ),
    )
    words: Any = Field(
        None,
        validation_alias=AliasChoices(
            *("words", "elements", "segs", "sentences", "utterances", AliasPath("alternatives", 0, "words")),
            AliasPath("alternatives", 0, "timestamps"),
        ),
    )
    source: Any = None
    """Which sound it comes from; some programs tell the voices apart by it."""
