"""Reads messages from the files named and prints them as JSON: an independent reader of what is written."""

import json
import sys
from email import policy
from email.parser import BytesParser

messages = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = BytesParser(policy=policy.default).parse(file)
    to = message["To"].addresses if message["To"] else ()
    sender = message["From"].addresses if message["From"] else ()
    messages.append(
        {
            "headers": message.keys(),
            "subject": message["Subject"],
            "to": [[one.display_name, one.addr_spec] for one in to],
            "from": [[one.display_name, one.addr_spec] for one in sender],
            "date": message["Date"].datetime.strftime("%Y-%m-%d"),
            "body": message.get_content(),
            "defects": [str(defect) for defect in message.defects]
            + [str(defect) for header in message.values() for defect in header.defects],
        }
    )
json.dump(messages, sys.stdout)
