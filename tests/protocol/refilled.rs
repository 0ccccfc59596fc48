//! Arms that write through the names of their pattern.

use dnn_core::{Differentiable, differentiable};

use super::check;

#[derive(Differentiable, Clone, Debug)]
enum Mode {
    Off,
    Steady(f64),
    Ramp { start: f64, slope: f64, on: bool },
}

#[derive(Differentiable, Clone, Debug)]
struct Inner {
    x: f64,
    count: usize,
}

impl Inner {
    #[differentiable(wrt(self, k))]
    fn step(&mut self, k: f64) -> f64 {
        self.x *= k;
        self.count += 1;
        self.x.sin()
    }
}

#[derive(Differentiable, Clone, Debug)]
struct Outer {
    mode: Mode,
    inner: Option<Inner>,
    k: f64,
}

impl Outer {
    #[differentiable(wrt(self, time))]
    fn advance(&mut self, time: f64) -> f64 {
        match &mut self.mode {
            Mode::Off => self.k,
            Mode::Steady(level) => {
                *level *= self.k * time;
                *level * *level
            }
            Mode::Ramp { start, slope, on } => {
                if *start > time {
                    *on = true;
                    *start += *slope * self.k;
                }
                *slope = slope.sin();
                if *on { *start * time } else { *slope }
            }
        }
    }

    #[differentiable(wrt(self, time))]
    fn run(&mut self, time: f64) -> f64 {
        let mut sum = 0.0;
        for i in 0..3 {
            sum += self.advance(time + i as f64);
            if let Some(inner) = &mut self.inner {
                sum += inner.step(self.k) * inner.x;
                self.k += 0.1 * inner.x;
            }
        }
        sum
    }
}

#[differentiable(wrt(outer, time))]
fn whole(outer: &Outer, time: f64) -> f64 {
    let mut outer = outer.clone();
    let first = outer.run(time);
    first + outer.k * outer.run(time * 0.5)
}

#[test]
fn writes_through_patterns() {
    type Build = fn(&[f64]) -> Outer;
    let builds: [(Build, [f64; 5]); 4] = [
        (
            |p| Outer { mode: Mode::Off, inner: Some(Inner { x: p[2], count: 0 }), k: p[3] },
            [0.3, 0.7, 0.5, 0.9, 0.4],
        ),
        (|p| Outer { mode: Mode::Steady(p[0]), inner: None, k: p[3] }, [0.3, 0.7, 0.5, 0.9, 0.4]),
        (
            |p| Outer {
                mode: Mode::Ramp { start: p[0], slope: p[1], on: false },
                inner: Some(Inner { x: p[2], count: 0 }),
                k: p[3],
            },
            [0.3, 0.7, 0.5, 0.9, 0.4],
        ),
        (
            |p| Outer {
                mode: Mode::Ramp { start: p[0], slope: p[1], on: false },
                inner: Some(Inner { x: p[2], count: 0 }),
                k: p[3],
            },
            [1.9, 0.7, 0.5, 0.9, 0.4],
        ),
    ];
    for (build, p) in builds {
        let (value, (gradient, dt)) = whole_value_and_grad(&build(&p), p[4]);
        assert_eq!(value, whole(&build(&p), p[4]));
        let (start, slope) = match gradient.mode {
            ModeGradient::Off => (0.0, 0.0),
            ModeGradient::Steady(level) => (level, 0.0),
            ModeGradient::Ramp { start, slope, .. } => (start, slope),
        };
        let x = gradient.inner.map_or(0.0, |inner| inner.x);
        check(|p| whole(&build(p), p[4]), &p, &[start, slope, x, gradient.k, dt]);
    }
}
