//! Parts of what carries a derivative that carry none: counts and flags that meet constant parameters, parameters that
//! are put into constant fields, results that are dropped or taken apart.

use dnn_core::{Differentiable, differentiable};

use super::check;

#[derive(Clone, Copy)]
enum End {
    Natural,
    Clamped,
}

#[derive(Differentiable, Clone, Copy)]
struct Bar {
    ends: (usize, usize),
    area: f64,
}

#[derive(Differentiable, Clone)]
struct Frame<'a> {
    #[differentiable(constant)]
    knots: &'a [f64],
    #[differentiable(constant)]
    end: End,
    bars: Vec<Bar>,
    strike: f64,
    #[differentiable(constant)]
    rate: f64,
}

#[derive(Differentiable, Clone)]
struct Matrix {
    entries: Vec<f64>,
}

impl Matrix {
    #[differentiable(wrt(self, value))]
    fn add(&mut self, i: usize, j: usize, value: f64) -> bool {
        self.entries[3 * i + j] += value * value;
        value > 0.0
    }

    #[differentiable(wrt(self))]
    fn halves(&self) -> (Vec<f64>, Vec<f64>) {
        (self.entries[..4].to_vec(), self.entries[4..].to_vec())
    }
}

#[differentiable]
fn power(x: f64, n: usize, end: End) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y *= x;
    }
    match end {
        End::Natural => y,
        End::Clamped => 2.0 * y,
    }
}

#[differentiable]
impl<'a> Frame<'a> {
    #[differentiable(wrt(strike))]
    fn new(knots: &'a [f64], bars: &[Bar], strike: f64, rate: f64) -> Self {
        let first = knots[0] * rate;
        let end = if bars.len() > 1 { End::Clamped } else { End::Natural };
        Self { knots, end, bars: bars.to_vec(), strike: strike * first, rate }
    }

    #[differentiable(wrt(self))]
    fn stiffness(&self) -> Matrix {
        let mut matrix = Matrix { entries: vec![0.0; 9] };
        for b in 0..self.bars.len() {
            let Bar { ends: (i, j), area } = self.bars[b];
            matrix.add(i, 2 * j, area);
            let ok = matrix.add(i + j, j - i, area * self.strike);
            if ok {
                matrix.add(j / 2, i * j, self.knots[i]);
            }
        }
        matrix
    }

    #[differentiable(wrt(self, x))]
    fn cost(&self, x: f64) -> f64 {
        let (first, second) = self.stiffness().halves();
        let mut sum = power(x, self.bars[0].ends.1, self.end) + self.rate * x;
        for i in 0..4 {
            sum += first[i] * second[i].sin();
        }
        sum * self.bars.len() as f64
    }
}

fn bars(areas: &[f64]) -> Vec<Bar> {
    let ends = [(0, 1), (1, 1), (0, 1)];
    ends.into_iter().zip(areas).map(|(ends, area)| Bar { ends, area: *area }).collect()
}

#[test]
fn counts_and_constants_in_structs() {
    let knots = [0.5, 0.25];
    let p = [1.2, -0.7, 0.8, 1.5, 0.6];
    let frame = |p: &[f64]| {
        let bars = bars(&p[..3]);
        let frame = Frame::new(&knots, &bars, p[3], 0.3);
        assert!(matches!(frame.end, End::Clamped));
        frame.cost(p[4])
    };
    let bars = bars(&p[..3]);
    let (built, pullback) = Frame::new_vjp(&knots, &bars, p[3], 0.3);
    let (value, (gradient, dx)) = built.cost_value_and_grad(p[4]);
    assert_eq!(value, frame(&p));
    let areas: Vec<f64> = gradient.bars.iter().map(|bar| bar.area).collect();
    let strike = pullback(gradient);
    check(frame, &p, &[areas[0], areas[1], areas[2], strike, dx]);
}

#[derive(Differentiable, Clone)]
struct Pair {
    x: f64,
    ys: Vec<f64>,
}

#[differentiable(wrt(p))]
fn branches(p: &Pair, deep: bool) -> f64 {
    if deep {
        if p.x > 0.0 {
            let (scale, ys) = if p.x > 1.0 { (p.x * 2.0, p.ys.clone()) } else { (1.0 / p.x, vec![p.x, p.x]) };
            return scale * ys[0] * ys[1];
        }
        p.x
    } else {
        p.ys[0]
    }
}

#[test]
fn tuples_from_branches() {
    for p in [[1.5, 0.3, 0.8], [0.5, 0.3, 0.8], [-0.5, 0.3, 0.8]] {
        let pair = |p: &[f64]| Pair { x: p[0], ys: p[1..].to_vec() };
        for deep in [true, false] {
            let (value, gradient) = branches_value_and_grad(&pair(&p), deep);
            assert_eq!(value, branches(&pair(&p), deep));
            check(|p| branches(&pair(p), deep), &p, &[gradient.x, gradient.ys[0], gradient.ys[1]]);
        }
    }
}
