"""What schemathesis cannot know of our query strings."""

import schemathesis


@schemathesis.hook
def map_case(context, case):
    """A list is walked by page or by cursor, and of cursors only the empty one can be invented."""
    is_valid = case.meta is not None and case.meta.generation.mode.is_positive
    if is_valid and case.query and "cursor" in case.query:
        case.query["cursor"] = ""
        case.query.pop("page", None)
    return case
