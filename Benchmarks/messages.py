#!/usr/bin/env python3
"""Makes 100,000 short messages, a file each.

usage: Benchmarks/messages.py FOLDER

FOLDER/000/ to FOLDER/099/ hold a thousand messages each, of seven languages: four of five are what
people and firms write every day, and one of five presses or tempts its reader and has a contact.
Hosts, numbers and names are reserved ones. The seed is fixed: the same bytes come out each time.
"""

import pathlib
import random
import sys

COUNT = 100_000
PER_FOLDER = 1_000
DAILY = [
    "I am on the {place} already, see you in {count} minutes",
    "Ok, bring the {thing} when you come home. Did you call the {who}?",
    "Sorry I missed you yesterday, the {thing} took longer than we thought. Same time on Friday?",
    "Your {thing} is ready. We are open until {hour}:00. Thank you for coming to us!",
    "Meeting moved to {hour}:30, room {count}. Please tell {who} as well.",
    "¿Vienes a las {hour}? Te espero en la puerta con el {thing}.",
    "Je suis en retard de {count} minutes, commence sans moi.",
    "Kannst du bitte noch Brot und Milch mitbringen? Ich bin ab {hour} Uhr da.",
    "Я уже в {place}, буду через {count} минут",
    "明天{hour}点在老地方见，记得带{thing}。",
    "Con về muộn {count} phút nhé mẹ, con đang ở {place}.",
    "Happy birthday! I hope the {thing} arrives in time. See www.{host} for the pictures.",
]
PRESSING = [
    "Your parcel could not be delivered. Pay the fee of {count}.99 at https://{host}/{word}",
    "Dear customer, your account is locked. Confirm your data: http://{host}/{word}",
    "You have won a prize of {count},000! Write to t.me/example_{word} today.",
    "Part-time job, {count}00 a day from home. WhatsApp +1 202 555 01{two}",
    "Su cuenta será suspendida. Verifique sus datos en {host}/{word}",
    "Ihr Paket wartet im Depot, Zollgebühr {count} EUR offen: {host}/{word}",
    "您的积分即将过期，请立即兑换：{host}/{word}",
    "Ваша карта заблокирована. Подробнее: {host}/{word}",
]
FILL = {
    "place": ["bus", "train", "market", "school", "office"],
    "thing": ["keys", "book", "order", "cake", "ticket", "umbrella"],
    "who": ["your sister", "the doctor", "Peter", "the landlord"],
    "word": ["verify", "track", "bonus", "login", "desk", "x7q"],
    "host": ["shop.example", "parcel-info.example", "www.pages.example", "qwert-pay.example"],
}


def main(folder):
    dice = random.Random(7)
    for number in range(COUNT):
        if number % PER_FOLDER == 0:
            place = folder / f"{number // PER_FOLDER:03}"
            place.mkdir(parents=True, exist_ok=True)
        sentence = dice.choice(PRESSING if dice.random() < 0.2 else DAILY)
        words = {key: dice.choice(values) for key, values in FILL.items()}
        text = sentence.format(
            count=dice.randint(2, 59), hour=dice.randint(8, 21), two=f"{dice.randint(0, 99):02}",
            **words)
        (place / f"{number:05}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
