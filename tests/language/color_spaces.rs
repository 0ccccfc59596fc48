//! Conversions between color spaces, differences of colors, and blending.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::{Differentiable, differentiable};
    use num_traits::Float;

    const D65: [f64; 3] = [0.950_47, 1.0, 1.088_83];

    const TO_XYZ: [[f64; 3]; 3] = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub(crate) struct Lab {
        pub(crate) l: f64,
        pub(crate) a: f64,
        pub(crate) b: f64,
    }

    impl Lab {
        #[differentiable(wrt(self))]
        fn chroma(&self) -> f64 {
            self.a.hypot(self.b)
        }

        /// Lightness, chroma and hue in degrees.
        #[differentiable(wrt(self))]
        fn to_lch(self) -> (f64, f64, f64) {
            let hue = self.b.atan2(self.a).to_degrees();
            let hue = if hue < 0.0 { hue + 360.0 } else { hue };
            (self.l, self.chroma(), hue)
        }

        #[differentiable(wrt(self, other))]
        fn delta_e_94(&self, other: &Self) -> f64 {
            let (c1, c2) = (self.chroma(), other.chroma());
            let dl = self.l - other.l;
            let dc = c1 - c2;
            let dh2 = (self.a - other.a).powi(2) + (self.b - other.b).powi(2) - dc * dc;
            let (sc, sh) = (1.0 + 0.045 * c1, 1.0 + 0.015 * c1);
            (dl * dl + (dc / sc).powi(2) + dh2 / (sh * sh)).sqrt()
        }
    }

    #[differentiable]
    fn srgb_to_linear(rgb: [f64; 3]) -> [f64; 3] {
        rgb.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    #[differentiable]
    fn linear_to_srgb<T: Float>(rgb: &[T; 3]) -> [T; 3] {
        let threshold = T::from(0.003_130_8).unwrap();
        let gamma = T::from(2.4).unwrap().recip();
        let encode = |c: T| {
            if c <= threshold {
                c * T::from(12.92).unwrap()
            } else {
                T::from(1.055).unwrap() * c.powf(gamma) - T::from(0.055).unwrap()
            }
        };
        [encode(rgb[0]), encode(rgb[1]), encode(rgb[2])]
    }

    #[differentiable]
    fn encode(rgb: &[f64; 3], exposure: f64) -> [f64; 3] {
        linear_to_srgb(&rgb.map(|c| c * exposure.exp2()))
    }

    #[differentiable]
    fn multiply(m: &[[f64; 3]; 3], v: &[f64; 3]) -> [f64; 3] {
        let mut out = [0.0; 3];
        for (o, row) in out.iter_mut().zip(m.iter()) {
            *o = row.iter().zip(v.iter()).map(|(a, b)| a * b).sum();
        }
        out
    }

    #[differentiable]
    fn rgb_to_xyz(rgb: [f64; 3]) -> [f64; 3] {
        multiply(&TO_XYZ, &srgb_to_linear(rgb))
    }

    #[differentiable]
    fn xyz_to_lab(xyz: &[f64; 3]) -> Lab {
        let f = |t: f64| {
            let delta: f64 = 6.0 / 29.0;
            if t > delta.powi(3) { t.cbrt() } else { t / (3.0 * delta * delta) + 4.0 / 29.0 }
        };
        let [xn, yn, zn] = D65;
        let (x, y, z) = (f(xyz[0] / xn), f(xyz[1] / yn), f(xyz[2] / zn));
        Lab { l: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// The whole way from an encoded color.
    #[differentiable]
    fn rgb_to_lab(rgb: [f64; 3]) -> Lab {
        let xyz = rgb_to_xyz(rgb);
        xyz_to_lab(&xyz)
    }

    /// Hue, saturation and value.
    #[differentiable]
    fn rgb_to_hsv(rgb: (f64, f64, f64)) -> (f64, f64, f64) {
        let (r, g, b) = rgb;
        let max = r.max(g).max(b);
        let min = r.min(g).min(b);
        let delta = max - min;
        let h = if delta == 0. {
            0.
        } else if max == r {
            60. * ((g - b) / delta).rem_euclid(6.)
        } else if max == g {
            60. * ((b - r) / delta + 2.)
        } else {
            60. * ((r - g) / delta + 4.)
        };
        let s = if max > 0. { delta / max } else { 0. };
        (h, s, max)
    }

    #[differentiable]
    fn hsl_to_rgb(h: f64, s: f64, l: f64) -> [f64; 3] {
        let a = s * l.min(1.0 - l);
        let f = |n: f64| {
            let k = (n + h / 30.0) % 12.0;
            l - a * (k - 3.0).min(9.0 - k).min(1.0).max(-1.0)
        };
        [f(0.0), f(8.0), f(4.0)]
    }

    #[differentiable]
    fn relative_luminance(rgb: [f64; 3]) -> f64 {
        const WEIGHTS: [f64; 3] = [0.2126, 0.7152, 0.0722];
        srgb_to_linear(rgb).iter().zip(&WEIGHTS).map(|(c, w)| c * w).sum()
    }

    /// How much two colors contrast.
    #[differentiable]
    fn contrast_ratio(a: [f64; 3], b: [f64; 3]) -> f64 {
        let (l1, l2) = (relative_luminance(a), relative_luminance(b));
        let (light, dark) = if l1 > l2 { (l1, l2) } else { (l2, l1) };
        (light + 0.05) / (dark + 0.05)
    }

    /// Layers with opacity, one over the other.
    #[differentiable]
    fn composite(layers: &[([f64; 3], f64)], background: [f64; 3]) -> [f64; 3] {
        layers.iter().rev().fold(background, |below, &(color, alpha)| {
            let mut out = below;
            for i in 0..3 {
                out[i] = color[i] * alpha + below[i] * (1.0 - alpha);
            }
            out
        })
    }

    /// A color between the stops of a gradient.
    #[differentiable(wrt(stops, t))]
    fn gradient_at(stops: &[(f64, [f64; 3])], t: f64) -> Option<[f64; 3]> {
        let upper = stops.iter().position(|(at, _)| *at >= t)?;
        let lower = upper.checked_sub(1)?;
        let (t0, c0) = stops[lower];
        let (t1, c1) = stops[upper];
        let s = (t - t0) / (t1 - t0);
        let smooth = s * s * (3.0 - 2.0 * s);
        let mut color = c0;
        color.iter_mut().zip(c1.iter()).for_each(|(a, b)| *a += smooth * (b - *a));
        Some(color)
    }

    /// The brightness of black bodies at the wavelengths of a sensor.
    #[differentiable]
    fn black_body(t: f64, bands: &[f64], response: &[f64]) -> f64 {
        const C1: f64 = 3.741_771_852e-16;
        const C2: f64 = 1.438_776_877e-2;
        let spectrum = bands.iter().map(|&nm| {
            let lambda = nm * 1e-9;
            C1 / (PI * lambda.powi(5) * (C2 / (lambda * t)).exp_m1())
        });
        spectrum.zip(response).map(|(power, r)| power * r * 1e-12).sum()
    }

    /// The error of a camera's matrix over patches.
    #[differentiable]
    fn calibration_error(matrix: &[[f64; 3]; 3], patches: &[([f64; 3], Lab)]) -> f64 {
        let mut worst = 0.0;
        let mut total = 0.0;
        for (raw, reference) in patches.iter() {
            let lab = xyz_to_lab(&multiply(matrix, raw));
            let e = lab.delta_e_94(reference);
            total += e * e;
            if e > worst {
                worst = e;
            }
        }
        (total / patches.len() as f64).sqrt() + 0.1 * worst
    }
}

use functions::{Lab, cases};

use crate::tests;

const RED: Lab = Lab { l: 53.0, a: 80.0, b: 67.0 };
const BLUE: Lab = Lab { l: 32.0, a: 79.0, b: -107.0 };

tests! {
    lab_chroma: [RED];
    lab_to_lch: [RED, BLUE];
    lab_delta_e_94: [(RED, BLUE)];
    srgb_to_linear: [[0.2, 0.7, 0.01]];
    encode: [([0.2, 0.7, 0.001], 0.4)];
    multiply: [([[0.2, 0.7, 0.1], [0.5, 0.3, -0.2], [1.2, 0.1, 0.4]], [0.3, 0.8, 0.5])];
    rgb_to_xyz: [[0.2, 0.7, 0.01]];
    xyz_to_lab: [[0.2, 0.3, 0.4], [0.2, 0.001, 0.4]];
    rgb_to_lab: [[0.2, 0.7, 0.01]];
    rgb_to_hsv: [(0.2, 0.7, 0.1), (0.8, 0.3, 0.4), (0.2, 0.3, 0.9)], kinks [(0.5, 0.5, 0.5), (0.0, 0.0, 0.0)];
    hsl_to_rgb: [(20.0, 0.6, 0.3), (215.0, 0.4, 0.8)];
    relative_luminance: [[0.2, 0.7, 0.1]];
    contrast_ratio: [([0.2, 0.7, 0.1], [0.9, 0.8, 0.95]), ([0.9, 0.8, 0.95], [0.2, 0.7, 0.1])];
    composite: [(vec![([0.2, 0.7, 0.1], 0.4), ([0.9, 0.3, 0.6], 0.7)], [0.1, 0.2, 0.3])];
    gradient_at: [(vec![(0.0, [0.2, 0.7, 0.1]), (0.6, [0.9, 0.3, 0.6]), (1.0, [0.5, 0.5, 0.2])], 0.4)],
    kinks [(vec![(0.0, [0.0; 3])], 0.4), (vec![(0.0, [0.0; 3])], -0.4)];
    black_body: [(5600.0, vec![450.0, 550.0, 650.0], vec![0.2, 0.9, 0.5])];
    calibration_error: [(
        [[0.5, 0.3, 0.1], [0.2, 0.7, 0.1], [0.0, 0.1, 0.9]],
        vec![([0.3, 0.4, 0.2], RED), ([0.1, 0.2, 0.7], BLUE)],
    )];
}
