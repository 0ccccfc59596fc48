//! Color spaces, differences and gradients, generic in the float as such crates are.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use num_traits::Float;

    fn lit<T: Float>(x: f64) -> T {
        T::from(x).unwrap()
    }

    #[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
    pub(crate) struct Lab<T> {
        pub(crate) l: T,
        pub(crate) a: T,
        pub(crate) b: T,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Blend {
        Multiply,
        Screen,
        Overlay,
        SoftLight,
    }

    const SRGB_TO_XYZ: [[f64; 3]; 3] = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];

    #[differentiable]
    fn into_linear<T: Float>(x: T) -> T {
        if x <= lit(0.04045) { x / lit(12.92) } else { ((x + lit(0.055)) / lit(1.055)).powf(lit(2.4)) }
    }

    #[differentiable]
    fn luminance(rgb: [f64; 3]) -> f64 {
        rgb.iter().map(|&c| into_linear(c)).zip([0.2126, 0.7152, 0.0722]).map(|(c, w)| c * w).sum()
    }

    /// The ratio of contrast of two colors, the brighter over the darker.
    #[differentiable]
    fn contrast(first: [f64; 3], second: [f64; 3]) -> f64 {
        let l1 = luminance(first) + 0.05;
        let l2 = luminance(second) + 0.05;
        if l1 > l2 { l1 / l2 } else { l2 / l1 }
    }

    #[differentiable]
    fn to_xyz(rgb: &[f64; 3]) -> [f64; 3] {
        let mut xyz = [0.0; 3];
        for (out, row) in xyz.iter_mut().zip(SRGB_TO_XYZ.iter()) {
            *out = row.iter().zip(rgb.iter()).map(|(m, c)| m * into_linear(*c)).sum();
        }
        xyz
    }

    #[differentiable]
    fn xyz_to_lab(xyz: [f64; 3]) -> (f64, f64, f64) {
        const WHITE: [f64; 3] = [0.95047, 1.0, 1.08883];
        let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
        let v: Vec<f64> = xyz.iter().zip(WHITE.iter()).map(|(c, w)| f(c / w)).collect();
        (116.0 * v[1] - 16.0, 500.0 * (v[0] - v[1]), 200.0 * (v[1] - v[2]))
    }

    /// The difference of two colors of 1976, through all spaces.
    #[differentiable]
    fn delta_e76(first: [f64; 3], second: [f64; 3]) -> f64 {
        let (l1, a1, b1) = xyz_to_lab(to_xyz(&first));
        let (l2, a2, b2) = xyz_to_lab(to_xyz(&second));
        [(l1, l2), (a1, a2), (b1, b2)].iter().map(|(x, y)| (x - y).powi(2)).sum::<f64>().sqrt()
    }

    #[differentiable]
    impl<T: Float> Lab<T> {
        #[differentiable(wrt(self))]
        fn chroma(&self) -> T {
            self.a.hypot(self.b)
        }

        #[differentiable(wrt(self))]
        fn hue(&self) -> Option<T> {
            if self.a == T::zero() && self.b == T::zero() {
                None
            } else {
                Some(self.b.atan2(self.a).to_degrees())
            }
        }

        /// The difference of 1994 with the weights of graphic arts.
        #[differentiable(wrt(self, other))]
        fn delta_e94(&self, other: &Lab<T>) -> T {
            let dl = self.l - other.l;
            let c1 = self.chroma();
            let dc = c1 - other.chroma();
            let da = self.a - other.a;
            let db = self.b - other.b;
            let dh2 = (da * da + db * db - dc * dc).max(T::zero());
            let sc = T::one() + lit::<T>(0.045) * c1;
            let sh = T::one() + lit::<T>(0.015) * c1;
            (dl * dl + (dc / sc).powi(2) + dh2 / (sh * sh)).sqrt()
        }
    }

    /// The mean difference of a palette to the nearest color of another.
    #[differentiable(wrt(palette))]
    fn palette_distance(palette: &[Lab<f64>], other: &[Lab<f64>]) -> f64 {
        let mut total = 0.0;
        for color in palette.iter() {
            let nearest = other
                .iter()
                .map(|o| color.delta_e94(o))
                .fold(f64::INFINITY, |a, b| if b < a { b } else { a });
            total += nearest;
        }
        total / palette.len() as f64
    }

    /// The mean of hues around the circle, weighted by chroma.
    #[differentiable(wrt(colors))]
    fn mean_hue(colors: &[Lab<f64>]) -> Option<f64> {
        let (x, y) = colors
            .iter()
            .filter_map(|c| c.hue().map(|h| (h.to_radians(), c.chroma())))
            .fold((0.0, 0.0), |(x, y), (h, c)| (x + c * h.cos(), y + c * h.sin()));
        if x == 0.0 && y == 0.0 {
            return None;
        }
        Some(y.atan2(x).to_degrees().rem_euclid(360.0))
    }

    #[differentiable]
    fn rgb_to_hsl(r: f64, g: f64, b: f64) -> (Option<f64>, f64, f64) {
        let max = [r, g, b].into_iter().fold(f64::NEG_INFINITY, f64::max);
        let min = r.min(g).min(b);
        let l = (max + min) / 2.0;
        if max == min {
            return (None, 0.0, l);
        }
        let d = max - min;
        let s = if l > 0.5 { d / (2.0 - max - min) } else { d / (max + min) };
        let h = if max == r {
            (g - b) / d + if g < b { 6.0 } else { 0.0 }
        } else if max == g {
            (b - r) / d + 2.0
        } else {
            (r - g) / d + 4.0
        };
        (Some(60.0 * h), s, l)
    }

    /// A saturated version of a color: lightness and hue stay.
    #[differentiable]
    fn saturated(r: f64, g: f64, b: f64, by: f64) -> [f64; 3] {
        let (hue, s, l) = rgb_to_hsl(r, g, b);
        let Some(h) = hue else { return [l; 3] };
        let s = (s * by).min(1.0);
        let c = (1.0 - (2.0 * l - 1.0).abs()) * s;
        let m = l - 0.5 * c;
        let channel = |n: f64| {
            let k = (n + h / 60.0).rem_euclid(6.0);
            let share = k.min(4.0 - k).clamp(0.0, 1.0);
            m + c * (1.0 - share)
        };
        [channel(5.0), channel(3.0), channel(1.0)]
    }

    #[differentiable]
    fn blend(bottom: &[f64], top: &[f64], mode: Blend, opacity: f64) -> Vec<f64> {
        bottom
            .iter()
            .zip(top.iter())
            .map(|(&b, &t)| {
                let mixed = match mode {
                    Blend::Multiply => b * t,
                    Blend::Screen => 1.0 - (1.0 - b) * (1.0 - t),
                    Blend::Overlay if b < 0.5 => 2.0 * b * t,
                    Blend::Overlay => 1.0 - 2.0 * (1.0 - b) * (1.0 - t),
                    Blend::SoftLight => (1.0 - 2.0 * t) * b * b + 2.0 * t * b,
                };
                b + opacity * (mixed - b)
            })
            .collect()
    }

    /// A color scale between stops; before the first and behind the last it is constant.
    #[differentiable]
    fn gradient_at(stops: &[(f64, [f64; 3])], t: f64) -> Option<[f64; 3]> {
        let (first, last) = (stops.first()?, stops.last()?);
        if t <= first.0 {
            return Some(first.1);
        }
        for pair in stops.windows(2) {
            let ((t0, c0), (t1, c1)) = (pair[0], pair[1]);
            if t < t1 {
                let s = (t - t0) / (t1 - t0);
                let s = s * s * (3.0 - 2.0 * s);
                let mut color = [0.0; 3];
                for i in 0..3 {
                    color[i] = c0[i] + s * (c1[i] - c0[i]);
                }
                return Some(color);
            }
        }
        Some(last.1)
    }

    /// The tone curve of ACES by its usual fit, on an exposed image.
    #[differentiable]
    fn tone_mapped(image: &mut [[f64; 3]], exposure: f64) {
        let gain = 2f64.powf(exposure);
        let curve = |x: f64| (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
        for pixel in image.iter_mut() {
            for c in pixel.iter_mut() {
                *c = curve(*c * gain).clamp(0.0, 1.0);
            }
        }
    }

    /// The color of a black body, from a fit in thousands of kelvins.
    #[differentiable]
    fn planck_locus(kelvin: f64) -> Result<(f64, f64), String> {
        let coefficients: [f64; 4] = match kelvin {
            t if (1667.0..4000.0).contains(&t) => [-0.2661239, -0.2343589, 0.8776956, 0.179910],
            t if (4000.0..=25000.0).contains(&t) => [-3.0258469, 2.1070379, 0.2226347, 0.240390],
            t => return Err(format!("{t} kelvins")),
        };
        let u = 1e3 / kelvin;
        let x = coefficients.iter().fold(0.0, |acc, c| acc * u + c);
        let y = [-1.1063814, -1.34811020, 2.18555832, -0.20219683].iter().fold(0.0, |acc, c| acc * x + c);
        Ok((x, y))
    }
}

use functions::{Blend, Lab, cases};

use crate::tests;

fn lab(l: f64, a: f64, b: f64) -> Lab<f64> {
    Lab { l, a, b }
}

tests! {
    luminance: [[0.2, 0.5, 0.9], [0.01, 0.02, 0.03]];
    contrast: [([0.2, 0.5, 0.9], [0.1, 0.1, 0.0]), ([0.2, 0.5, 0.1], [0.9, 0.8, 0.7])];
    to_xyz: [[0.2, 0.5, 0.9]];
    xyz_to_lab: [[0.2, 0.5, 0.001]];
    delta_e76: [([0.2, 0.5, 0.9], [0.1, 0.4, 0.8])];
    palette_distance: [(
        vec![lab(50.0, 10.0, -20.0), lab(70.0, -30.0, 5.0)],
        vec![lab(52.0, 12.0, -18.0), lab(75.0, -20.0, 8.0), lab(20.0, 1.0, 2.0)],
    )];
    mean_hue: [vec![lab(50.0, 10.0, -20.0), lab(70.0, -30.0, -5.0)]],
    kinks [vec![lab(50.0, 0.0, 0.0)], vec![lab(50.0, 0.0, 0.0), lab(1.0, 2.0, 3.0)]];
    saturated: [(0.2, 0.5, 0.9, 1.2), (0.9, 0.5, 0.3, 0.7), (0.1, 0.5, 0.3, 5.0)], kinks [(0.5, 0.5, 0.5, 1.2)];
    blend: [
        (vec![0.2, 0.7], vec![0.6, 0.3], Blend::Multiply, 0.8),
        (vec![0.2, 0.7], vec![0.6, 0.3], Blend::Screen, 0.8),
        (vec![0.2, 0.7], vec![0.6, 0.3], Blend::Overlay, 0.8),
        (vec![0.2, 0.7], vec![0.6, 0.3], Blend::SoftLight, 0.8),
    ];
    gradient_at: [
        (vec![(0.0, [0.1, 0.2, 0.3]), (0.6, [0.9, 0.4, 0.5]), (1.0, [0.2, 0.8, 0.1])], 0.4),
        (vec![(0.0, [0.1, 0.2, 0.3]), (0.6, [0.9, 0.4, 0.5]), (1.0, [0.2, 0.8, 0.1])], 0.7),
        (vec![(0.0, [0.1, 0.2, 0.3]), (0.6, [0.9, 0.4, 0.5])], 1.7),
        (vec![(0.0, [0.1, 0.2, 0.3]), (0.6, [0.9, 0.4, 0.5])], -0.7),
    ],
    kinks [(vec![], 0.4)];
    tone_mapped: [(vec![[0.2, 0.5, 0.9], [3.0, 0.1, 40.0]], 0.3)];
    planck_locus: [3000.0, 6500.0], kinks [100.0];
}
