//! The picture of a run: objective, test loss and test accuracy over the epochs.

use crate::saved::Epoch;
use plotters::prelude::*;
use std::error::Error;
use std::path::Path;

const FONT: &str = "sans-serif";
const BLUE: RGBColor = RGBColor(31, 119, 180);
const ORANGE: RGBColor = RGBColor(230, 110, 20);
const GREEN: RGBColor = RGBColor(30, 130, 60);

/// Writes the losses (left axis) and the accuracy (right axis) after each epoch.
pub(crate) fn loss_curve(path: &Path, history: &[Epoch]) -> Result<(), Box<dyn Error>> {
    let losses = || history.iter().flat_map(|epoch| [epoch.objective, epoch.test_loss]);
    let highest = losses().fold(0.0, f32::max) * 1.1;
    let lowest = history.iter().map(|epoch| 100.0 * epoch.test_accuracy).fold(100.0, f64::min).floor() - 1.0;
    let root = SVGBackend::new(path, (800, 500)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Training on MNIST, 784-128-10", (FONT, 24))
        .margin(16)
        .x_label_area_size(52)
        .y_label_area_size(72)
        .right_y_label_area_size(72)
        .build_cartesian_2d(1..history.len().max(2), 0.0..highest)?
        .set_secondary_coord(1..history.len().max(2), lowest..100.0);
    chart
        .configure_mesh()
        .x_desc("epoch")
        .y_desc("loss")
        .label_style((FONT, 15))
        .axis_desc_style((FONT, 17))
        .light_line_style(WHITE)
        .draw()?;
    chart
        .configure_secondary_axes()
        .y_desc("accuracy in %")
        .label_style((FONT, 15))
        .axis_desc_style((FONT, 17))
        .draw()?;
    let key = |color: RGBColor| {
        move |(x, y): (i32, i32)| PathElement::new([(x, y), (x + 22, y)], color.stroke_width(3))
    };
    let of_objective = history.iter().zip(1..).map(|(epoch, number)| (number, epoch.objective));
    chart
        .draw_series(LineSeries::new(of_objective, BLUE.stroke_width(2)).point_size(3))?
        .label("objective on training images")
        .legend(key(BLUE));
    let of_test = history.iter().zip(1..).map(|(epoch, number)| (number, epoch.test_loss));
    chart
        .draw_series(LineSeries::new(of_test, ORANGE.stroke_width(2)).point_size(3))?
        .label("loss on test images")
        .legend(key(ORANGE));
    let accuracy = history.iter().zip(1..).map(|(epoch, number)| (number, 100.0 * epoch.test_accuracy));
    chart
        .draw_secondary_series(LineSeries::new(accuracy, GREEN.stroke_width(2)).point_size(3))?
        .label("accuracy on test images (right axis)")
        .legend(key(GREEN));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .legend_area_size(32)
        .margin(12)
        .label_font((FONT, 15))
        .background_style(WHITE)
        .border_style(BLACK)
        .draw()?;
    root.present()?;
    Ok(())
}
