//! Networks drawn from their sizes: what each layer's weights are, and how many.

use crate::chart::{Area, BLUE, Drawn, GRAY, PALE_BLUE, text};
use dnn_core::model::Sizes;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::path::Path;

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 600)).into_drawing_area();
    root.fill(&WHITE)?;
    network(&root, 20, "Linear", Sizes(&[3072, 10]))?;
    network(&root, 210, "Two layers", Sizes(&[3072, 100, 10]))?;
    network(&root, 400, "Six layers of width 100", Sizes(&[3072, 100, 100, 100, 100, 100, 10]))?;
    root.present()?;
    Ok(())
}

/// Boxes as high as the logarithm of their size, with the weights between them.
fn network(area: &Area<'_>, top: i32, name: &str, sizes: Sizes<'_>) -> Drawn {
    let (weights, parameters, depth) = (sizes.weights(), sizes.parameters(), sizes.depth());
    let caption = format!("{name}: depth {depth}, {weights} weights, {parameters} with biases");
    println!("{caption}");
    text(area, (20, top), 18, &caption)?;
    let centered =
        TextStyle::from(("sans-serif", 14)).color(&BLACK).pos(Pos::new(HPos::Center, VPos::Center));
    let middle = top + 95;
    let distance = 860 / i32::try_from(depth)?;
    let last = sizes.0.len() - 1;
    for (index, &size) in sizes.0.iter().enumerate() {
        let x = 40 + distance * i32::try_from(index)?;
        #[allow(clippy::cast_possible_truncation)] // A few pixels.
        let half = (6.0 * (size as f64).ln()) as i32;
        if index < last {
            let (rows, columns) = (sizes.0[index + 1], size);
            area.draw(&PathElement::new(
                [(x + 18, middle), (x + distance - 18, middle)],
                GRAY.stroke_width(2),
            ))?;
            let label = format!("W{}: {rows}×{columns}", index + 1);
            area.draw(&Text::new(label, (x + distance / 2, middle - 14), centered.clone()))?;
        }
        let corners = [(x - 18, middle - half), (x + 18, middle + half)];
        area.draw(&Rectangle::new(corners, PALE_BLUE.filled()))?;
        area.draw(&Rectangle::new(corners, BLUE.stroke_width(2)))?;
        let name = match index {
            0 => "x".to_owned(),
            _ if index == last => "s".to_owned(),
            hidden => format!("h{hidden}"),
        };
        area.draw(&Text::new(name, (x, middle), centered.clone()))?;
        area.draw(&Text::new(size.to_string(), (x, middle + half + 12), centered.clone()))?;
    }
    Ok(())
}
