"""Draw the photos of the sample products in resources/rehearsal; our own, so free to ship.

python scripts/draw_samples.py
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QConicalGradient,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

OUT = Path(__file__).resolve().parent.parent / "resources" / "rehearsal"
SIZE = 960


def gradient(top: QPointF, bottom: QPointF, *colours: str) -> QLinearGradient:
    """Return a gradient with evenly spread colours."""
    made = QLinearGradient(top, bottom)
    for number, colour in enumerate(colours):
        made.setColorAt(number / (len(colours) - 1), QColor(colour))
    return made


def rounded(area: QRectF, radius: float) -> QPainterPath:
    """Return a rounded rectangle."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    return path


def ground(painter: QPainter) -> None:
    """Paint a light studio background with a soft floor shadow."""
    light = QRadialGradient(QPointF(480, 380), 720)
    light.setColorAt(0, QColor("#ffffff"))
    light.setColorAt(1, QColor("#d5dce6"))
    painter.fillRect(QRectF(0, 0, SIZE, SIZE), light)


def soft_shadow(painter: QPainter, centre: QPointF, width: float, height: float) -> None:
    """Paint an ellipse of shadow that fades out."""
    painter.save()
    painter.translate(centre)
    painter.scale(1, height / width)
    shade = QRadialGradient(QPointF(0, 0), width)
    shade.setColorAt(0, QColor(20, 30, 50, 110))
    shade.setColorAt(1, QColor(20, 30, 50, 0))
    painter.fillRect(QRectF(-width, -width, 2 * width, 2 * width), shade)
    painter.restore()


def strap(painter: QPainter, *, upper: bool) -> None:
    """Paint one half of the watch strap, with its holes or its buckle."""
    path = QPainterPath()
    near, far = (300, 60) if upper else (660, 900)
    path.moveTo(340, near)
    path.cubicTo(350, (near + far) / 2, 372, (near + far) / 2, 376, far)
    path.quadTo(480, far + (-34 if upper else 34), 584, far)
    path.cubicTo(588, (near + far) / 2, 610, (near + far) / 2, 620, near)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(
        gradient(QPointF(340, 0), QPointF(620, 0), "#16324a", "#2c5f86", "#3a76a3", "#1c3f5c")
    )
    painter.drawPath(path)
    painter.setPen(QPen(QColor(255, 255, 255, 60), 3, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(392, (near + far) / 2), QPointF(404, far))
    painter.drawLine(QPointF(568, (near + far) / 2), QPointF(556, far))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#0f2434"))
    for hole in range(3):
        y = far + (40 + hole * 46) * (1 if upper else -1)
        painter.drawEllipse(QPointF(480, y), 11, 9)


def watch(painter: QPainter) -> None:
    """Paint a round watch with a lit display."""
    soft_shadow(painter, QPointF(500, 520), 400, 470)
    for upper in (True, False):
        strap(painter, upper=upper)
    painter.setPen(Qt.PenStyle.NoPen)
    for y, height in ((418, 44), (500, 60)):
        painter.setBrush(gradient(QPointF(0, y), QPointF(0, y + height), "#f2f4f7", "#8b95a3"))
        painter.drawRoundedRect(QRectF(704, y, 44, height), 12, 12)
    metal = QConicalGradient(QPointF(480, 480), 30)
    for at, colour in ((0, "#f5f7fa"), (0.2, "#8d97a5"), (0.45, "#eef1f5"), (0.7, "#7c8795")):
        metal.setColorAt(at, QColor(colour))
    metal.setColorAt(1, QColor("#f5f7fa"))
    painter.setBrush(metal)
    painter.drawEllipse(QPointF(480, 480), 246, 246)
    painter.setBrush(QColor("#0b0e13"))
    painter.drawEllipse(QPointF(480, 480), 222, 222)
    watch_face(painter)
    shine = QPainterPath()
    shine.addEllipse(QPointF(480, 480), 222, 222)
    cut = QPainterPath()
    cut.addEllipse(QPointF(560, 600), 300, 300)
    painter.fillPath(shine - cut, QColor(255, 255, 255, 22))


def watch_face(painter: QPainter) -> None:
    """Paint the display: minute marks, three rings of activity, two hands."""
    painter.save()
    painter.translate(480, 480)
    for minute in range(60):
        long = minute % 5 == 0
        painter.setPen(QPen(QColor("#c9d3e0" if long else "#4a5565"), 6 if long else 3))
        painter.drawLine(QPointF(0, -204), QPointF(0, -184 if long else -196))
        painter.rotate(6)
    rings = ((150, "#ff4d5e", 280), (120, "#37d67a", 215), (90, "#4b8bff", 320))
    for radius, colour, degrees in rings:
        area = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        dim = QColor(colour)
        dim.setAlpha(60)
        painter.setPen(QPen(dim, 20))
        painter.drawEllipse(area)
        round_cap = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(QColor(colour), 20, Qt.PenStyle.SolidLine, round_cap))
        painter.drawArc(area, 90 * 16, -degrees * 16)
    for degrees, length, width in ((-54, 96, 14), (58, 150, 10)):
        painter.save()
        painter.rotate(degrees)
        hand = QPen(QColor("#ffffff"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(hand)
        painter.drawLine(QPointF(0, 0), QPointF(0, -length))
        painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffcf6b"))
    painter.drawEllipse(QPointF(0, 0), 13, 13)
    painter.restore()


def buds(painter: QPainter) -> None:
    """Paint a pair of earbuds before their case."""
    soft_shadow(painter, QPointF(480, 760), 400, 90)
    case = rounded(QRectF(210, 420, 540, 330), 150)
    painter.fillPath(
        case, gradient(QPointF(0, 420), QPointF(0, 750), "#4a5361", "#2b313b", "#171b21")
    )
    painter.setPen(QPen(QColor("#10141a"), 5))
    painter.drawLine(QPointF(214, 556), QPointF(746, 556))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#37d67a"))
    painter.drawEllipse(QPointF(480, 640), 10, 10)
    for mirrored in (False, True):
        painter.save()
        if mirrored:
            painter.translate(SIZE, 0)
            painter.scale(-1, 1)
        bud(painter)
        painter.restore()


def bud(painter: QPainter) -> None:
    """Paint the left earbud."""
    stem = rounded(QRectF(330, 300, 66, 250), 33)
    painter.fillPath(stem, gradient(QPointF(330, 0), QPointF(396, 0), "#ffffff", "#c4ccd8"))
    head = QRadialGradient(QPointF(330, 220), 190)
    head.setColorAt(0, QColor("#ffffff"))
    head.setColorAt(1, QColor("#b9c3d1"))
    painter.setBrush(head)
    painter.drawEllipse(QPointF(350, 262), 112, 104)
    painter.setBrush(QColor("#39424f"))
    painter.drawEllipse(QPointF(276, 282), 44, 52)
    painter.setBrush(QColor("#232a34"))
    painter.drawEllipse(QPointF(262, 284), 25, 34)
    painter.setBrush(QColor("#39424f"))
    painter.drawRoundedRect(QRectF(356, 210, 52, 16), 8, 8)


def fill(painter: QPainter, area: QRectF, radius: float, *colours: str) -> None:
    """Paint a rounded body whose colours run from left to right."""
    across = gradient(area.topLeft(), area.topRight(), *colours)
    painter.fillPath(rounded(area, radius), across)


def line(painter: QPainter, path: QPainterPath, width: float, colour: str) -> None:
    """Paint a line with round ends and corners."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def route(*points: tuple[float, float]) -> QPainterPath:
    """Return a path through points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path


def bottle(painter: QPainter) -> None:
    """Paint a thermal bottle with a loop on its lid."""
    soft_shadow(painter, QPointF(490, 880), 250, 40)
    loop = QPainterPath()
    loop.addEllipse(QPointF(480, 108), 62, 46)
    line(painter, loop, 14, "#8b95a3")
    fill(painter, QRectF(408, 110, 144, 120), 22, "#5b6675", "#2b313b", "#171b21")
    fill(painter, QRectF(396, 222, 168, 26), 8, "#c4ccd8", "#9aa4b1", "#6f7a88")
    fill(painter, QRectF(345, 240, 270, 640), 74, "#3c7c74", "#4f9a90", "#2d635c", "#1d453f")
    fill(painter, QRectF(382, 300, 20, 500), 10, "#8fc9c0", "#5aa399")
    fill(painter, QRectF(352, 822, 256, 14), 4, "#24564f", "#173a35")


def lamp(painter: QPainter) -> None:
    """Paint a desk lamp with its light on."""
    soft_shadow(painter, QPointF(640, 850), 260, 44)
    glow = QPainterPath()
    glow.addPolygon([QPointF(*p) for p in ((130, 280), (480, 280), (640, 850), (20, 850))])
    painter.fillPath(glow, gradient(QPointF(0, 280), QPointF(0, 850), "#b0fff2c0", "#00fff2c0"))
    line(painter, route((650, 820), (760, 480), (400, 250)), 26, "#2b313b")
    for joint in ((760, 480), (400, 250)):
        painter.setBrush(QColor("#8b95a3"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(*joint), 24, 24)
    fill(painter, QRectF(110, 232, 400, 46), 23, "#4a5361", "#2b313b", "#171b21")
    fill(painter, QRectF(140, 270, 340, 14), 7, "#fff7d6", "#ffe9a0", "#fff7d6")
    fill(painter, QRectF(530, 806, 250, 44), 20, "#4a5361", "#2b313b", "#171b21")


def powerbank(painter: QPainter) -> None:
    """Paint a power bank with its ports and its charge."""
    soft_shadow(painter, QPointF(490, 880), 300, 40)
    fill(painter, QRectF(280, 90, 400, 790), 56, "#5b6675", "#39424f", "#20262f")
    fill(painter, QRectF(296, 106, 368, 758), 44, "#434c59", "#2f3742", "#262c35")
    for left in (345, 545):
        fill(painter, QRectF(left, 92, 70, 22), 11, "#0b0e13", "#171b21")
    fill(painter, QRectF(448, 90, 64, 26), 4, "#0b0e13", "#171b21")
    fill(painter, QRectF(390, 200, 180, 96), 20, "#0b0e13", "#11161d")
    for bar in range(4):
        fill(painter, QRectF(412 + bar * 36, 226, 24, 44), 6, "#37d67a", "#2bb868")
    bolt = route((500, 470), (430, 590), (478, 590), (452, 700), (534, 566), (484, 566), (500, 470))
    painter.fillPath(bolt, QColor("#ffcf6b"))


def backpack(painter: QPainter) -> None:
    """Paint a backpack from the front."""
    soft_shadow(painter, QPointF(490, 880), 330, 46)
    handle = QPainterPath()
    handle.addRoundedRect(QRectF(410, 60, 140, 120), 50, 50)
    line(painter, handle, 22, "#2f3a2c")
    for left in (196, 700):
        fill(painter, QRectF(left, 520, 64, 290), 30, "#3f4d3a", "#2f3a2c")
    fill(painter, QRectF(230, 110, 500, 770), 150, "#6b7f60", "#566a4d", "#3f5038")
    fill(painter, QRectF(280, 510, 400, 320), 60, "#5f7355", "#4c5f44", "#3a4a33")
    line(painter, route((300, 330), (660, 330)), 9, "#2a3426")
    line(painter, route((320, 560), (640, 560)), 9, "#2a3426")
    for x, y in ((640, 330), (600, 560)):
        line(painter, route((x, y), (x, y + 54)), 10, "#ffcf6b")
    fill(painter, QRectF(300, 420, 360, 14), 7, "#e8edf2", "#c4ccd8", "#e8edf2")


def grinder(painter: QPainter) -> None:
    """Paint a coffee grinder with its crank."""
    soft_shadow(painter, QPointF(480, 880), 220, 36)
    line(painter, route((480, 190), (480, 130), (730, 130)), 22, "#8b95a3")
    fill(painter, QRectF(696, 130, 72, 130), 32, "#d8b488", "#b98d5b", "#8e6839")
    fill(painter, QRectF(384, 180, 192, 50), 18, "#c4ccd8", "#9aa4b1", "#6f7a88")
    fill(painter, QRectF(372, 222, 216, 390), 22, "#4a5361", "#2b313b", "#171b21")
    for groove in range(12):
        fill(painter, QRectF(386 + groove * 16.5, 300, 5, 230), 2, "#20262f", "#0f1318")
    fill(painter, QRectF(366, 606, 228, 26), 8, "#c4ccd8", "#9aa4b1", "#6f7a88")
    fill(painter, QRectF(376, 626, 208, 254), 34, "#5b6675", "#39424f", "#20262f")


def pump(painter: QPainter) -> None:
    """Paint a hand-sized air pump with its display and hose."""
    soft_shadow(painter, QPointF(490, 880), 290, 40)
    hose = QPainterPath(QPointF(480, 130))
    hose.cubicTo(QPointF(480, -40), QPointF(820, 20), QPointF(800, 420))
    line(painter, hose, 26, "#171b21")
    fill(painter, QRectF(778, 400, 44, 120), 12, "#c4ccd8", "#9aa4b1", "#6f7a88")
    fill(painter, QRectF(300, 120, 360, 760), 80, "#e2653f", "#c84f2c", "#93371b")
    fill(painter, QRectF(336, 160, 288, 680), 56, "#39424f", "#262c35", "#171b21")
    fill(painter, QRectF(372, 210, 216, 170), 24, "#0b0e13", "#11161d")
    for x, y, width, height in ((404, 240, 20, 110), (444, 240, 20, 110), (494, 240, 62, 20)):
        fill(painter, QRectF(x, y, width, height), 8, "#7fe3ff", "#4bc4e8")
    fill(painter, QRectF(494, 330, 62, 20), 8, "#7fe3ff", "#4bc4e8")
    for x, y in ((480, 470), (480, 640), (395, 555), (565, 555)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#4a5361"))
        painter.drawEllipse(QPointF(x, y), 38, 38)


def save(name: str, draw: Callable[[QPainter], None]) -> None:
    """Draw one photo and write it."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground(painter)
    draw(painter)
    painter.end()
    image.save(str(OUT / f"{name}.png"))


def main() -> None:
    """Draw every photo."""
    QGuiApplication(["draw_samples", "-platform", "offscreen"])
    OUT.mkdir(parents=True, exist_ok=True)
    for draw in (watch, buds, bottle, lamp, powerbank, backpack, grinder, pump):
        save(draw.__name__, draw)


if __name__ == "__main__":
    main()
