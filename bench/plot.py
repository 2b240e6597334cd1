# SPDX-License-Identifier: GPL-3.0-or-later
"""Line plots as SVG, both axes logarithmic."""
import dataclasses
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 420, 300
LEFT, RIGHT, TOP, BOTTOM = 62, 66, 34, 46
COLOURS = ("#0b6e99", "#c2571a", "#4b7f2a", "#7a3f8f", "#8a6d1d", "#555555")  # as many as engines


@dataclasses.dataclass
class Panel:
    title: str
    series: dict  # name: [(x, y), ...], all above 0


def short(number):
    """1,000,000 as 1M."""
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:g}{letter}"
    return f"{number:g}"


def ticks(low, high):
    """1, 2 and 5 times powers of ten; powers alone when there are many."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    steps = (1, 2, 5) if len(powers) <= 4 else (1,)
    return [step * 10.0 ** power for power in powers for step in steps
            if low <= step * 10.0 ** power <= high]


class Axis:
    """A logarithmic scale from values to pixels; its ends are round numbers around the values."""

    def __init__(self, values, first_pixel, last_pixel):
        self.low = 10 ** math.floor(math.log10(min(values)))
        self.high = next(step * 10.0 ** power
                         for power in range(math.floor(math.log10(max(values))), 99)
                         for step in (1, 2, 5, 10) if step * 10.0 ** power >= max(values))
        self.first, self.last = first_pixel, last_pixel

    def pixel(self, value):
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.first + share * (self.last - self.first), 1)


def text(x, y, words, anchor="middle", extra=""):
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{extra}>{escape(words)}</text>'


def label_places(wanted):
    """The same heights, moved apart where labels would touch."""
    places = {}
    lowest = -math.inf
    for name, y in sorted(wanted.items(), key=lambda item: item[1]):
        lowest = places[name] = max(y, lowest + 13)
    return places


def draw_panel(panel, x_title):
    points = [point for line in panel.series.values() for point in line]
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    x_axis = Axis([x for x, _ in points], LEFT, right)
    y_axis = Axis([y for _, y in points], bottom, TOP)
    yield text(LEFT, TOP - 14, panel.title, "start", ' font-weight="bold"')
    for value in ticks(x_axis.low, x_axis.high):
        x = x_axis.pixel(value)
        yield f'<line x1="{x}" y1="{TOP}" x2="{x}" y2="{bottom}" stroke="#ddd"/>'
        yield text(x, bottom + 16, short(value))
    for value in ticks(y_axis.low, y_axis.high):
        y = y_axis.pixel(value)
        yield f'<line x1="{LEFT}" y1="{y}" x2="{right}" y2="{y}" stroke="#ddd"/>'
        yield text(LEFT - 6, y + 4, short(value), "end")
    yield text((LEFT + right) / 2, HEIGHT - 10, x_title)
    names = label_places({name: y_axis.pixel(line[-1][1]) for name, line in panel.series.items()})
    for colour, (name, line) in zip(COLOURS, panel.series.items()):
        places = [(x_axis.pixel(x), y_axis.pixel(y)) for x, y in line]
        path = " ".join(f"{x},{y}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield from (f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places)
        yield text(places[-1][0] + 7, names[name] + 4, name, "start", f' fill="{colour}"')


def draw(panels, x_title):
    """The panels, two in a row."""
    in_row = min(2, len(panels))
    rows = -(-len(panels) // in_row)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * in_row}" '
             f'height="{HEIGHT * rows}" font-family="sans-serif" font-size="12">',
             '<rect width="100%" height="100%" fill="white"/>']
    for number, panel in enumerate(panels):
        down, along = divmod(number, in_row)
        lines += [f'<g transform="translate({WIDTH * along} {HEIGHT * down})">',
                  *draw_panel(panel, x_title), "</g>"]
    return "\n".join([*lines, "</svg>"]) + "\n"
