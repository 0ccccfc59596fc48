//! An objective and the three graphs of the lecture, with the value above and the gradient below each wire.

use crate::chart::{Area, BLUE, Drawn, GRAY, GREEN, RED};
use dnn_core::differentiable;
use dnn_core::function::{Add, Annotated, Graph, Id, Multiply, Sigmoid};
use dnn_core::loss::hinge_value_and_grad;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::path::Path;

const RADIUS: i32 = 21;

/// A graph, and for each of its nodes a name and a place.
struct Drawing {
    caption: &'static str,
    graph: Graph,
    nodes: Vec<(&'static str, (i32, i32))>,
}

impl Drawing {
    fn new(caption: &'static str) -> Self {
        Self { caption, graph: Graph::new(), nodes: Vec::new() }
    }

    fn input(&mut self, name: &'static str, value: f64, at: (i32, i32)) -> Id {
        self.nodes.push((name, at));
        self.graph.input(value)
    }

    /// Remembers the name and the place of a node that was just made.
    fn place(&mut self, name: &'static str, at: (i32, i32), node: Id) -> Id {
        self.nodes.push((name, at));
        node
    }

    fn draw(mut self, area: &Area<'_>, top: i32) -> Drawn {
        let value = self.graph.forward();
        self.graph.backward();
        println!("{}: {value:.4}", self.caption);
        crate::chart::text(area, (20, top), 18, self.caption)?;
        let centered = |color| {
            TextStyle::from(("sans-serif", 14)).color(color).pos(Pos::new(HPos::Center, VPos::Center))
        };
        let ids: Vec<Id> = self.graph.nodes().collect();
        let place = |id: &Id| {
            let (x, y) = self.nodes[ids.iter().position(|other| other == id).unwrap_or_default()].1;
            (x, y + top)
        };
        for id in &ids {
            for input in self.graph.inputs(*id) {
                area.draw(&PathElement::new([place(input), place(id)], GRAY.stroke_width(1)))?;
            }
        }
        for (id, (name, _)) in ids.iter().zip(&self.nodes) {
            let (x, y) = place(id);
            area.draw(&Circle::new((x, y), RADIUS, WHITE.filled()))?;
            area.draw(&Circle::new((x, y), RADIUS, BLUE.stroke_width(2)))?;
            area.draw(&Text::new(*name, (x, y), centered(&BLACK)))?;
            let number = |number: f64| format!("{}", (number * 1e4).round() / 1e4);
            area.draw(&Text::new(number(self.graph.value(*id)), (x, y - RADIUS - 9), centered(&GREEN)))?;
            area.draw(&Text::new(number(self.graph.gradient(*id)), (x, y + RADIUS + 9), centered(&RED)))?;
        }
        Ok(())
    }
}

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 1410)).into_drawing_area();
    root.fill(&WHITE)?;
    crate::chart::text(
        &root,
        (20, 14),
        16,
        "above each node its value (green), below it the gradient of the result (red)",
    )?;
    objective().draw(&root, 50)?;
    first().draw(&root, 300)?;
    second().draw(&root, 580)?;
    third().draw(&root, 1000)?;
    root.present()?;
    Ok(())
}

/// The objective of a linear classifier of one weight: its loss on a sample, and a penalty. The weight is used twice.
fn objective() -> Drawing {
    let mut d = Drawing::new("L = max(0, 1 - w x) + λ w²: data, score, hinge loss, penalty");
    let x = d.input("x", 0.5, (100, 64));
    let w = d.input("w", 1.5, (100, 156));
    let s = d.graph.node(Multiply, &[x, w]);
    d.place("×", (300, 64), s);
    let loss = d.graph.node(Annotated::new(|[s]: [f64; 1]| single(hinge_value_and_grad(s))), &[s]);
    d.place("hinge", (500, 64), loss);
    let penalty = d.graph.node(Annotated::new(|[w]: [f64; 1]| single(penalty_value_and_grad(w))), &[w]);
    d.place("λ R", (500, 156), penalty);
    let total = d.graph.node(Add, &[loss, penalty]);
    d.place("+", (700, 110), total);
    d
}

#[differentiable]
fn penalty(w: f64) -> f64 {
    0.1 * w * w
}

fn single((value, gradient): (f64, f64)) -> (f64, [f64; 1]) {
    (value, [gradient])
}

fn first() -> Drawing {
    let mut d = Drawing::new("f = (x + y) z");
    let x = d.input("x", -2.0, (100, 64));
    let y = d.input("y", 5.0, (100, 140));
    let z = d.input("z", -4.0, (100, 216));
    let q = d.graph.node(Add, &[x, y]);
    d.place("+", (300, 102), q);
    let f = d.graph.node(Multiply, &[q, z]);
    d.place("×", (500, 159), f);
    d
}

/// The two products and their sum with the bias.
fn score(d: &mut Drawing) -> Id {
    let inputs = [("w0", 2.0), ("x0", -1.0), ("w1", -3.0), ("x1", -2.0), ("w2", -3.0)];
    let mut y = -12;
    let [w0, x0, w1, x1, w2] = inputs.map(|(name, value)| {
        y += 76;
        d.input(name, value, (60, y))
    });
    let u = d.graph.node(Multiply, &[w0, x0]);
    d.place("×", (180, 102), u);
    let v = d.graph.node(Multiply, &[w1, x1]);
    d.place("×", (180, 254), v);
    let a = d.graph.node(Add, &[u, v]);
    d.place("+", (300, 178), a);
    let b = d.graph.node(Add, &[a, w2]);
    d.place("+", (420, 260), b)
}

fn second() -> Drawing {
    let mut d = Drawing::new("f = 1 / (1 + exp(-(w0 x0 + w1 x1 + w2))), of single operations");
    let b = score(&mut d);
    let c = d.graph.node(Annotated::new(|[b]: [f64; 1]| (-b, [-1.0])), &[b]);
    d.place("× -1", (530, 260), c);
    let e = d.graph.node(Annotated::new(|[c]: [f64; 1]| (c.exp(), [c.exp()])), &[c]);
    d.place("exp", (640, 260), e);
    let g = d.graph.node(Annotated::new(|[d]: [f64; 1]| (d + 1.0, [1.0])), &[e]);
    d.place("+ 1", (750, 260), g);
    let f = d.graph.node(Annotated::new(|[e]: [f64; 1]| (1.0 / e, [-1.0 / (e * e)])), &[g]);
    d.place("1/x", (860, 260), f);
    d
}

fn third() -> Drawing {
    let mut d = Drawing::new("The same with one node for the sigmoid");
    let b = score(&mut d);
    let f = d.graph.node(Sigmoid, &[b]);
    d.place("σ", (530, 260), f);
    d
}
