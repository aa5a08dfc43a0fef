#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tones of the lights, red.wav and yellow.wav, beside itself: 44100 Hz, mono, 16 bit.

usage: make.py   (needs nothing but Python; the same bytes every time)

Both are made of sines alone, so nobody else has a right in them. Red calls: two notes in turn, high and low, three
times, hard. Yellow asks for a look: one low note that dies away. Neither begins or ends with a click.
"""
import math
import struct
import wave
from pathlib import Path

RATE = 44100
PEAK = 0.8  # of full scale: room for the sum of the overtones


def note(hertz, seconds, attack, release, decay=0.0):
    """Samples of one note with two soft overtones.

    attack, release: seconds to full strength and back to nothing; decay: how fast it dies away, 1/s.
    """
    samples = []
    count = round(RATE * seconds)
    for i in range(count):
        at = i / RATE
        left = (count - 1 - i) / RATE
        strength = min(1.0, at / attack, left / release) * math.exp(-decay * at)
        wanted = sum(part * math.sin(2 * math.pi * hertz * times * at)
                     for times, part in ((1, 1.0), (2, 0.3), (3, 0.1)))
        samples.append(strength * wanted / 1.4)
    return samples


def silence(seconds):
    return [0.0] * round(RATE * seconds)


def red():
    call = note(988, 0.09, 0.004, 0.012) + note(740, 0.09, 0.004, 0.02)
    return call + silence(0.05) + call + silence(0.05) + call


def yellow():
    return note(523, 0.55, 0.008, 0.08, 5.0)


def write(name, samples):
    loudest = max(abs(sample) for sample in samples)
    whole = [round(32767 * PEAK * sample / loudest) for sample in samples]
    with wave.open(str(Path(__file__).parent / name), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack("<%dh" % len(whole), *whole))


if __name__ == "__main__":
    write("red.wav", red())
    write("yellow.wav", yellow())
