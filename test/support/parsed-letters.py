"""Letters (a JSON list in base64 on stdin) as Python's own parser reads them, as JSON."""
import base64
import email
import email.header
import email.policy
import email.utils
import json
import sys


def boxes(letter, plain, name):
    """Names by the older of Python's two readers (the newer puts blanks between encoded words), addresses by both."""
    if letter[name] is None:
        return []
    found = [[decoded(box), address] for box, address in email.utils.getaddresses(plain.get_all(name))]
    assert [address for _, address in found] == [box.addr_spec for box in letter[name].addresses]
    return found


def decoded(text):
    return str(email.header.make_header(email.header.decode_header(text)))


def parsed(raw):
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    plain = email.message_from_bytes(raw)
    parts = [
        {
            "type": part.get_content_type(),
            "disposition": part.get_content_disposition(),
            "filename": part.get_filename(),
            "text": part.get_payload(decode=True).decode(part.get_content_charset("utf-8")),
        }
        for part in letter.walk()
        if not part.is_multipart()
    ]
    defects = [defect for part in letter.walk() for defect in part.defects]
    defects += [defect for value in letter.values() for defect in value.defects]
    return {
        "headers": [[name, str(value)] for name, value in letter.items()],
        "from": boxes(letter, plain, "from"),
        "to": boxes(letter, plain, "to"),
        "subject": str(letter["subject"]),
        "parts": parts,
        "defects": [repr(defect) for defect in defects],
    }


letters = [base64.b64decode(letter) for letter in json.load(sys.stdin)]
json.dump([parsed(letter) for letter in letters], sys.stdout)
