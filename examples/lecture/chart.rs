//! What the pictures are made of: panels with axes, curves, level lines, regions, points.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use std::error::Error;
use std::ops::Range;

pub(crate) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
pub(crate) type Panel<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
pub(crate) type Drawn = Result<(), Box<dyn Error>>;
pub(crate) type Point = [f64; 2];

const FONT: &str = "sans-serif";
pub(crate) const BLUE: RGBColor = RGBColor(31, 119, 180);
pub(crate) const ORANGE: RGBColor = RGBColor(230, 110, 20);
pub(crate) const GREEN: RGBColor = RGBColor(30, 130, 60);
pub(crate) const PURPLE: RGBColor = RGBColor(140, 60, 160);
pub(crate) const RED: RGBColor = RGBColor(200, 30, 40);
pub(crate) const BROWN: RGBColor = RGBColor(130, 90, 40);
pub(crate) const GRAY: RGBColor = RGBColor(120, 120, 120);
pub(crate) const PALE_BLUE: RGBColor = RGBColor(205, 224, 240);
pub(crate) const PALE_ORANGE: RGBColor = RGBColor(250, 221, 195);
pub(crate) const PALE_GREEN: RGBColor = RGBColor(208, 234, 214);
/// The colors of the classes' samples, and of their regions.
pub(crate) const COLORS: [RGBColor; 3] = [BLUE, ORANGE, GREEN];
pub(crate) const PALE: [RGBColor; 3] = [PALE_BLUE, PALE_ORANGE, PALE_GREEN];

/// A panel with labeled axes.
pub(crate) fn panel<'a>(
    area: &Area<'a>,
    caption: &str,
    (x_name, x): (&str, Range<f64>),
    (y_name, y): (&str, Range<f64>),
) -> Result<Panel<'a>, Box<dyn Error>> {
    let mut panel = ChartBuilder::on(area)
        .caption(caption, (FONT, 18))
        .margin(10)
        // Half of the last label sticks out.
        .margin_right(20)
        .x_label_area_size(40)
        .y_label_area_size(52)
        .build_cartesian_2d(x, y)?;
    panel
        .configure_mesh()
        .x_desc(x_name)
        .y_desc(y_name)
        .x_labels(6)
        .y_labels(6)
        .x_label_formatter(&plain)
        .y_label_formatter(&plain)
        .label_style((FONT, 13))
        .axis_desc_style((FONT, 15))
        .light_line_style(WHITE)
        .draw()?;
    Ok(panel)
}

/// A number without the digits that rounding adds, and 0 without a sign.
#[allow(clippy::trivially_copy_pass_by_ref)] // What a formatter is given.
fn plain(number: &f64) -> String {
    format!("{}", (number * 1e6).round() / 1e6 + 0.0)
}

/// A curve through points; one that leaves the panel is cut off by it. Without a name it is not in the legend.
pub(crate) fn curve(
    panel: &mut Panel<'_>,
    points: impl IntoIterator<Item = Point>,
    color: RGBColor,
    name: Option<&str>,
) -> Drawn {
    let style = color.stroke_width(2);
    let series = panel.draw_series(LineSeries::new(points.into_iter().map(|[x, y]| (x, y)), style))?;
    if let Some(name) = name {
        series
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], color.stroke_width(3)));
    }
    Ok(())
}

/// A function of one number over a range.
pub(crate) fn sampled(range: Range<f64>, f: impl Fn(f64) -> f64) -> Vec<Point> {
    const STEPS: i32 = 400;
    let at = |step: i32| range.start + (range.end - range.start) * f64::from(step) / f64::from(STEPS);
    (0..=STEPS).map(at).map(|x| [x, f(x)]).collect()
}

pub(crate) fn points(panel: &mut Panel<'_>, points: &[Point], radius: i32, color: RGBColor) -> Drawn {
    let style = color.filled();
    panel.draw_series(points.iter().map(|&[x, y]| Circle::new((x, y), radius, style)))?;
    Ok(())
}

/// The samples, each in the color of its class; `class` is that of the sample with this index. The names of the classes
/// are for the legend.
pub(crate) fn samples<const N: usize>(
    panel: &mut Panel<'_>,
    samples: &[Point],
    radius: i32,
    names: [&str; N],
    class: impl Fn(usize) -> usize,
) -> Drawn {
    for (number, (name, color)) in names.into_iter().zip(COLORS).enumerate() {
        let of_class = samples.iter().enumerate().filter(|(index, _)| class(*index) == number);
        let of_class: Vec<Point> = of_class.map(|(_, &sample)| sample).collect();
        let dots = of_class.iter().map(|&[x, y]| Circle::new((x, y), radius, color.filled()));
        panel.draw_series(dots)?.label(name).legend(move |(x, y)| Circle::new((x + 9, y), 4, color.filled()));
    }
    Ok(())
}

/// The samples of the classes 1 and -1.
pub(crate) fn both_classes(panel: &mut Panel<'_>, points: &[Point], radius: i32, classes: &[f64]) -> Drawn {
    samples(panel, points, radius, ["class 1", "class -1"], |index| usize::from(classes[index] < 0.0))
}

pub(crate) fn circles(
    panel: &mut Panel<'_>,
    points: &[Point],
    radius: i32,
    color: RGBColor,
    name: &str,
) -> Drawn {
    let style = color.stroke_width(2);
    panel
        .draw_series(points.iter().map(|&[x, y]| Circle::new((x, y), radius, style)))?
        .label(name)
        .legend(move |(x, y)| Circle::new((x + 9, y), 5, style));
    Ok(())
}

/// Fills the panel with the color of each place; neighbors of one color are one rectangle.
pub(crate) fn regions(panel: &mut Panel<'_>, color: impl Fn(Point) -> RGBColor) -> Drawn {
    const CELLS: usize = 120;
    let (x, y) = (panel.x_range(), panel.y_range());
    let at = |range: &Range<f64>, cell: f64| {
        range.start + (range.end - range.start) * cell.min(CELLS as f64) / CELLS as f64
    };
    let mut rectangles = Vec::new();
    for row in 0..CELLS {
        let place = |column: usize| color([at(&x, column as f64 + 0.5), at(&y, row as f64 + 0.5)]);
        let mut start = 0;
        for end in 1..=CELLS {
            if end == CELLS || place(end) != place(start) {
                // A little under the next ones: where two only touch, a viewer that scales shows a seam.
                let corners = [
                    (at(&x, start as f64), at(&y, row as f64)),
                    (at(&x, end as f64 + 0.5), at(&y, row as f64 + 1.5)),
                ];
                rectangles.push(Rectangle::new(corners, place(start).filled()));
                start = end;
            }
        }
    }
    panel.draw_series(rectangles)?;
    Ok(())
}

/// From orange for 0 over white to blue for 1, in steps.
pub(crate) fn shade(probability: f64) -> RGBColor {
    const STEPS: f64 = 20.0;
    let stepped = (probability * STEPS).round() / STEPS;
    let (color, part) =
        if stepped < 0.5 { (ORANGE, 1.0 - 2.0 * stepped) } else { (BLUE, 2.0 * stepped - 1.0) };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Between 0 and 255.
    let mixed = |channel: u8| (255.0 - 0.6 * part * f64::from(255 - channel)) as u8;
    RGBColor(mixed(color.0), mixed(color.1), mixed(color.2))
}

/// The line where a function has a value, piece by piece in small triangles.
pub(crate) fn level(
    panel: &mut Panel<'_>,
    f: impl Fn(Point) -> f64,
    value: f64,
    color: RGBColor,
    width: u32,
) -> Drawn {
    const CELLS: usize = 70;
    let (x, y) = (panel.x_range(), panel.y_range());
    let at = |range: &Range<f64>, step: usize| {
        range.start + (range.end - range.start) * step as f64 / CELLS as f64
    };
    let corner = |i: usize, j: usize| {
        let place = [at(&x, i), at(&y, j)];
        (place, f(place) - value)
    };
    let mut pieces = Vec::new();
    for i in 0..CELLS {
        for j in 0..CELLS {
            let [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
            for triangle in [[a, b, c], [a, c, d]] {
                let crossings: Vec<(f64, f64)> =
                    (0..3).filter_map(|k| crossing(triangle[k], triangle[(k + 1) % 3])).collect();
                if let &[start, end] = crossings.as_slice() {
                    pieces.push(PathElement::new([start, end], color.stroke_width(width)));
                }
            }
        }
    }
    panel.draw_series(pieces)?;
    Ok(())
}

/// Where the sign changes between two places.
fn crossing((p, at_p): (Point, f64), (q, at_q): (Point, f64)) -> Option<(f64, f64)> {
    ((at_p < 0.0) != (at_q < 0.0)).then(|| {
        let part = at_p / (at_p - at_q);
        (p[0] + part * (q[0] - p[0]), p[1] + part * (q[1] - p[1]))
    })
}

pub(crate) fn legend(panel: &mut Panel<'_>, position: SeriesLabelPosition) -> Drawn {
    panel
        .configure_series_labels()
        .position(position)
        .legend_area_size(26)
        .margin(8)
        .label_font((FONT, 13))
        .background_style(WHITE.mix(0.9))
        .border_style(GRAY)
        .draw()?;
    Ok(())
}

/// An image as squares, row by row; `shade` is 0 for white, 1 for the first color, -1 for the second.
pub(crate) fn image(
    area: &Area<'_>,
    corner: (i32, i32),
    side: i32,
    width: usize,
    shades: impl IntoIterator<Item = f64>,
) -> Drawn {
    for (index, shade) in shades.into_iter().enumerate() {
        let (row, column) = (i32::try_from(index / width)?, i32::try_from(index % width)?);
        let (x, y) = (corner.0 + side * column, corner.1 + side * row);
        let color = if shade < 0.0 { ORANGE } else { BLUE };
        area.draw(&Rectangle::new([(x, y), (x + side, y + side)], color.mix(shade.abs().min(1.0)).filled()))?;
    }
    Ok(())
}

/// A line of text.
pub(crate) fn text(area: &Area<'_>, at: (i32, i32), size: i32, words: &str) -> Drawn {
    area.draw(&Text::new(words.to_owned(), at, (FONT, size)))?;
    Ok(())
}
