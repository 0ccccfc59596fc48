//! The pictures: the losses over the epochs, and the confusion matrix.

use crate::report::{Confusion, correct};
use crate::train::Epoch;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::error::Error;
use std::path::Path;

const FONT: &str = "sans-serif";
const BLUE: RGBColor = RGBColor(31, 119, 180);
const ORANGE: RGBColor = RGBColor(230, 110, 20);
const GRAY: RGBColor = RGBColor(120, 120, 120);

/// Writes the losses after each epoch, on a logarithmic axis.
pub(crate) fn loss_curve(path: &Path, epochs: &[Epoch]) -> Result<(), Box<dyn Error>> {
    type Loss = fn(&Epoch) -> f64;
    let curves: [(&str, RGBColor, Loss); 3] = [
        ("objective (with penalty), mean over the epoch", GRAY, |epoch| epoch.objective),
        ("training loss after the epoch", BLUE, |epoch| epoch.training.loss),
        ("test loss after the epoch", ORANGE, |epoch| epoch.held_out.loss),
    ];
    let losses = || epochs.iter().flat_map(|epoch| curves.map(|(_, _, loss)| loss(epoch)));
    // A logarithmic axis has no zero; above the curves there is room for the legend.
    let lowest = losses().fold(f64::INFINITY, f64::min).max(1e-9) / 1.3;
    let highest = losses().fold(lowest, f64::max) * 2.0;

    let root = SVGBackend::new(path, (800, 500)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Training on handwritten digits", (FONT, 24))
        .margin(16)
        .x_label_area_size(52)
        .y_label_area_size(72)
        .build_cartesian_2d(0..epochs.len(), (lowest..highest).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("epoch")
        .y_desc("mean cross-entropy (logarithmic)")
        .y_label_formatter(&|loss| format!("{}", (loss * 1e6).round() / 1e6))
        .label_style((FONT, 15))
        .axis_desc_style((FONT, 17))
        .light_line_style(WHITE)
        .draw()?;
    for (name, color, loss) in curves {
        let points = epochs.iter().map(|epoch| (epoch.number, loss(epoch)));
        chart
            .draw_series(LineSeries::new(points, color.stroke_width(2)).point_size(2))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 22, y)], color.stroke_width(3)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .legend_area_size(32)
        .margin(12)
        .label_font((FONT, 15))
        .background_style(WHITE)
        .border_style(GRAY)
        .draw()?;
    root.present()?;
    Ok(())
}

/// Writes the confusion matrix.
pub(crate) fn confusion_matrix(path: &Path, confusion: &Confusion) -> Result<(), Box<dyn Error>> {
    const CELL: i32 = 60;
    const LEFT: i32 = 120;
    const TOP: i32 = 90;
    const SIZE: i32 = 10 * CELL;

    let root = SVGBackend::new(path, (800, 800)).into_drawing_area();
    root.fill(&WHITE)?;
    let centered = |size: i32, color: &'static RGBColor| {
        TextStyle::from((FONT, size)).color(color).pos(Pos::new(HPos::Center, VPos::Center))
    };
    let write =
        |text: String, at: (i32, i32), style: TextStyle<'static>| root.draw(&Text::new(text, at, style));

    let (hits, images) = correct(confusion);
    let share = 100.0 * hits as f64 / images as f64;
    let middle = LEFT + SIZE / 2;
    write(
        format!("{hits} of {images} test images correct ({share:.2} %)"),
        (middle, 36),
        centered(24, &BLACK),
    )?;
    write("predicted class".into(), (middle, TOP + SIZE + 56), centered(17, &BLACK))?;
    let upwards = centered(17, &BLACK).transform(FontTransform::Rotate270);
    write("true class".into(), (LEFT - 62, TOP + SIZE / 2), upwards)?;

    let largest_mistake = (0..10)
        .flat_map(|row| {
            (0..10).filter(move |&column| column != row).map(move |column| confusion[row][column])
        })
        .max()
        .unwrap_or(0);
    for (row, counts) in (0_i32..).zip(confusion) {
        let y = TOP + row * CELL;
        write(row.to_string(), (LEFT - 24, y + CELL / 2), centered(17, &BLACK))?;
        write(row.to_string(), (LEFT + row * CELL + CELL / 2, TOP + SIZE + 22), centered(17, &BLACK))?;
        let total: usize = counts.iter().sum();
        for (column, &count) in (0_i32..).zip(counts) {
            let x = LEFT + column * CELL;
            let (hue, strength) = match count {
                0 => (WHITE, 0.0),
                _ if row == column => (BLUE, count as f64 / total as f64),
                _ => (ORANGE, 0.2 + 0.6 * count as f64 / largest_mistake as f64),
            };
            let corners = [(x, y), (x + CELL, y + CELL)];
            root.draw(&Rectangle::new(corners, hue.mix(strength).filled()))?;
            root.draw(&Rectangle::new(corners, GRAY.mix(0.4)))?;
            if count > 0 {
                let ink = if row == column { &WHITE } else { &BLACK };
                write(count.to_string(), (x + CELL / 2, y + CELL / 2), centered(18, ink))?;
            }
        }
    }

    let legend =
        [(LEFT, BLUE, 1.0, "correct"), (LEFT + 140, ORANGE, 0.6, "mistaken; the darker, the more images")];
    let y = TOP + SIZE + 82;
    for (x, hue, strength, name) in legend {
        root.draw(&Rectangle::new([(x, y), (x + 18, y + 18)], hue.mix(strength).filled()))?;
        let style = TextStyle::from((FONT, 15)).pos(Pos::new(HPos::Left, VPos::Center));
        write(name.into(), (x + 28, y + 9), style)?;
    }
    root.present()?;
    Ok(())
}
