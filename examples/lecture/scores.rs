//! The algebraic viewpoint: the scores of four pixels as a matrix times a column, with the bias beside it and inside.

use crate::chart::{Area, BLUE, Drawn, PALE_BLUE, PALE_GREEN, PALE_ORANGE, text};
use dnn_core::model::{linear, with_bias, with_one};
use nalgebra::{DMatrix, DVector, dmatrix, dvector};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::path::Path;

const CELL: (i32, i32) = (72, 44);

pub(crate) fn draw(path: &Path) -> Drawn {
    let w = dmatrix![0.2, -0.5, 0.1, 2.0; 1.5, 1.3, 2.1, 0.0; 0.0, 0.25, 0.2, -0.3];
    let (b, x) = (dvector![1.1, 3.2, -1.2], dvector![56.0, 231.0, 24.0, 2.0]);
    let s = linear(&w, &b, &x);
    println!("scores of a cat, a dog and a ship: {:.2}, {:.2}, {:.2}", s[0], s[1], s[2]);

    let root = SVGBackend::new(path, (960, 620)).into_drawing_area();
    root.fill(&WHITE)?;
    text(&root, (20, 16), 18, "Scores are a matrix times a column, plus a bias: s = W x + b")?;
    let mut right = table(&root, (30, 80), "W", &w, PALE_BLUE)?;
    right = table(&root, (right + 30, 80), "x", &column(&x), PALE_ORANGE)?;
    text(&root, (right + 20, 140), 24, "+")?;
    right = table(&root, (right + 50, 80), "b", &column(&b), PALE_BLUE)?;
    text(&root, (right + 20, 140), 24, "=")?;
    table(&root, (right + 50, 80), "s", &column(&s), PALE_GREEN)?;

    text(
        &root,
        (20, 320),
        18,
        "The bias as one more column of W, and a 1 as one more pixel: the same scores",
    )?;
    let (w, x) = (with_bias(&w, &b), with_one(&x));
    right = table(&root, (30, 380), "W, b", &w, PALE_BLUE)?;
    right = table(&root, (right + 30, 380), "x, 1", &column(&x), PALE_ORANGE)?;
    text(&root, (right + 20, 440), 24, "=")?;
    table(&root, (right + 50, 380), "s", &column(&(w * x)), PALE_GREEN)?;
    root.present()?;
    Ok(())
}

fn column(x: &DVector<f64>) -> DMatrix<f64> {
    DMatrix::from_column_slice(x.len(), 1, x.as_slice())
}

/// A matrix as boxes with its name above; returns where it ends.
fn table(
    area: &Area<'_>,
    corner: (i32, i32),
    name: &str,
    entries: &DMatrix<f64>,
    color: RGBColor,
) -> Result<i32, Box<dyn std::error::Error>> {
    let centered =
        TextStyle::from(("sans-serif", 16)).color(&BLACK).pos(Pos::new(HPos::Center, VPos::Center));
    text(area, (corner.0, corner.1 - 24), 16, name)?;
    let end = |i: usize, j: usize| -> Result<(i32, i32), std::num::TryFromIntError> {
        Ok((corner.0 + CELL.0 * i32::try_from(j)?, corner.1 + CELL.1 * i32::try_from(i)?))
    };
    for i in 0..entries.nrows() {
        for j in 0..entries.ncols() {
            let (start, stop) = (end(i, j)?, end(i + 1, j + 1)?);
            area.draw(&Rectangle::new([start, stop], color.filled()))?;
            area.draw(&Rectangle::new([start, stop], BLUE.stroke_width(1)))?;
            let number = (entries[(i, j)] * 1e6).round() / 1e6;
            let middle = (start.0.midpoint(stop.0), start.1.midpoint(stop.1));
            area.draw(&Text::new(number.to_string(), middle, centered.clone()))?;
        }
    }
    Ok(end(0, entries.ncols())?.0)
}
