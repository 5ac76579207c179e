"""The words and segments of JSON, under the keys of several programs."""

from contextlib import suppress
from typing import Annotated, Any, Final, Self

from pydantic import AliasChoices, AliasPath, BaseModel, BeforeValidator, Field, TypeAdapter, model_validator

from earnest.core.transcripts.layouts.json_speakers import read_label
from earnest.core.transcripts.times import read_seconds


def _read_text(value: Any) -> Any:
    if isinstance(value, dict):
        return value.get("text", value)
    if not isinstance(value, list) or not value:
        return value
    parts = [each.get("text") if isinstance(each, dict) else each for each in value]
    if not all(isinstance(part, str) for part in parts):
        return value
    # Telegram has plain text between what is bold, with its blanks.
    return ("" if any(isinstance(each, str) for each in value) else " ").join(map(str, parts))


def _read_time(value: Any) -> float | None:
    if isinstance(value, dict):
        value = value.get("relative", value.get("seconds"))
    return read_seconds(value)


Seconds = Annotated[float | None, BeforeValidator(_read_time)]
Label = Annotated[str | None, BeforeValidator(read_label)]
Text = Annotated[str, BeforeValidator(_read_text)]
SPEAKER: Final = AliasChoices(
    AliasPath("user_profile", "real_name"),
    *("speaker", "speaker_name", "speakerName", "speakerDisplayName", "speaker_label", "speakerLabel", "speaker_id"),
    *(
        "speakerId",
        "speakerTag",
        "participant",
        "participantRole",
        "user_name",
        "userName",
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
    AliasPath("users", 0, "username"),
    "participantId",
)
START: Final = AliasChoices(
    *(AliasPath("timestamp", 0), AliasPath("timestamps", "from"), "start", "startTime", "start_time", "startOffset"),
    *("start_timestamp", "start_seconds", "startSeconds", "start_sec", "start_s", "begin", "begin_time"),
    *(AliasPath("time", "start"), AliasPath("time", 0)),
    *("ts", "timestamp", "offset", "time", "from"),
)
END: Final = AliasChoices(
    *(AliasPath("timestamp", 1), AliasPath("timestamps", "to"), "end", "endTime", "end_time", "endOffset"),
    *("end_timestamp", "end_seconds", "endSeconds", "end_sec", "end_s", "end_ts"),
    *(AliasPath("time", "end"), AliasPath("time", 1), "to"),
)
THOUSANDTHS: Final = (
    ("start", "startMs", "tStartMs", "start_ms", "offset_ms", "beginOffsetMillis", "offsetMilliseconds"),
    ("end", "endMs", "end_ms", "endOffsetMillis"),
)
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
    def take_others(cls, value: Any) -> Any:
        """Take times in thousandths, and names beside numbers."""
        if not isinstance(value, dict):
            return value
        name = value.get("from" if "speaker" not in value else "voice")
        if isinstance(name, str) and name.strip() and str(value.get("speaker", 0)).isdecimal():
            value = {**value, "speaker": name} if read_seconds(name) is None else value
        for key, *keys in THOUSANDTHS:
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
                *("speech", "dialogue", "transcript_text", "line"),
            ),
            *(AliasPath("alternatives", 0, "transcript"), AliasPath("alternatives", 0, "content")),
            *(AliasPath("nBest", 0, "display"), AliasPath("NBest", 0, "Display")),
        ),
    )
    words: Any = Field(
        None,
        validation_alias=AliasChoices(
            *("words", "elements", "segs", "sentences", "utterances", "terms", "blocks"),
            AliasPath("alternatives", 0, "words"),
            *(AliasPath("alternatives", 0, "timestamps"), "result"),
        ),
    )
    lasting: Seconds = Field(None, validation_alias=AliasChoices("duration", "dur"))
    """How long it is said, where no end is written."""
    source: Any = None
    """Which sound it comes from; some programs tell the voices apart by it."""

    @model_validator(mode="after")
    def end_after(self) -> Self:
        """Take the end from how long it lasts."""
        if self.end is None and self.lasting is not None and self.start is not None:
            self.end = round(self.start + self.lasting, 3)
        return self
