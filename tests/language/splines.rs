//! Curves, surfaces and distances.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Solid {
        Sphere(f64),
        Cuboid([f64; 3]),
        Capsule { height: f64, radius: f64 },
    }

    /// A B-spline by de Boor's algorithm, in a scratch array.
    #[differentiable]
    fn de_boor(t: f64, knots: &[f64], points: &[f64]) -> f64 {
        const DEGREE: usize = 3;
        let n = points.len();
        assert_eq!(knots.len(), n + DEGREE + 1);
        let mut k = DEGREE;
        while k + 1 < n && knots[k + 1] <= t {
            k += 1;
        }
        let mut d = [0.0; DEGREE + 1];
        for j in 0..=DEGREE {
            d[j] = points[j + k - DEGREE];
        }
        for r in 1..=DEGREE {
            for j in (r..=DEGREE).rev() {
                let left = knots[j + k - DEGREE];
                let width = knots[j + 1 + k - r] - left;
                if width == 0.0 {
                    d[j] = d[j - 1];
                    continue;
                }
                let alpha = (t - left) / width;
                d[j] = (1.0 - alpha) * d[j - 1] + alpha * d[j];
            }
        }
        d[DEGREE]
    }

    /// The natural cubic spline through points, evaluated; outside it goes on in a straight line.
    #[differentiable]
    fn natural_spline(x: &[f64; 6], y: &[f64; 6], at: f64) -> f64 {
        let n = x.len();
        let mut second = [0.0; 6];
        let mut work = [0.0; 6];
        for i in 1..n - 1 {
            let h0 = x[i] - x[i - 1];
            let h1 = x[i + 1] - x[i];
            if h0 <= 0.0 || h1 <= 0.0 {
                panic!("the abscissas must rise");
            }
            let ratio = h0 / (h0 + h1);
            let pivot = ratio * second[i - 1] + 2.0;
            second[i] = (ratio - 1.0) / pivot;
            let bend = (y[i + 1] - y[i]) / h1 - (y[i] - y[i - 1]) / h0;
            work[i] = (6.0 * bend / (h0 + h1) - ratio * work[i - 1]) / pivot;
        }
        second[n - 1] = 0.0;
        for i in (0..n - 1).rev() {
            second[i] = second[i] * second[i + 1] + work[i];
        }
        if at < x[0] {
            let h = x[1] - x[0];
            let slope = (y[1] - y[0]) / h - h * (2.0 * second[0] + second[1]) / 6.0;
            return y[0] + slope * (at - x[0]);
        }
        for i in 0..n - 1 {
            if at <= x[i + 1] {
                let h = x[i + 1] - x[i];
                let a = (x[i + 1] - at) / h;
                let b = (at - x[i]) / h;
                let bend = (a.powi(3) - a) * second[i] + (b.powi(3) - b) * second[i + 1];
                return a * y[i] + b * y[i + 1] + bend * h * h / 6.0;
            }
        }
        let h = x[n - 1] - x[n - 2];
        let slope = (y[n - 1] - y[n - 2]) / h + h * (second[n - 2] + 2.0 * second[n - 1]) / 6.0;
        y[n - 1] + slope * (at - x[n - 1])
    }

    /// A point of a Bezier curve and its tangent, by de Casteljau's triangle in place.
    #[differentiable]
    fn bezier(points: &[[f64; 2]; 5], t: f64) -> ([f64; 2], [f64; 2]) {
        let mut p = *points;
        let mut tangent = [0.0; 2];
        let n = p.len();
        for level in 1..n {
            if level == n - 1 {
                let degree = (n - 1) as f64;
                tangent = [degree * (p[1][0] - p[0][0]), degree * (p[1][1] - p[0][1])];
            }
            for i in 0..n - level {
                for k in 0..2 {
                    p[i][k] += t * (p[i + 1][k] - p[i][k]);
                }
            }
        }
        (p[0], tangent)
    }

    /// The area and the centroid of a polygon; one without area has its mean instead.
    #[differentiable]
    fn centroid(polygon: &[(f64, f64)]) -> (f64, f64, f64) {
        let n = polygon.len();
        let (mut area, mut cx, mut cy) = (0.0, 0.0, 0.0);
        let (mut mx, mut my) = (0.0, 0.0);
        for i in 0..n {
            let (x0, y0) = polygon[i];
            let (x1, y1) = polygon[(i + 1) % n];
            let cross = x0 * y1 - x1 * y0;
            area += cross;
            cx += (x0 + x1) * cross;
            cy += (y0 + y1) * cross;
            mx += x0;
            my += y0;
        }
        area *= 0.5;
        if area.abs() < 1e-12 {
            return (0.0, mx / n as f64, my / n as f64);
        }
        (area, cx / (6.0 * area), cy / (6.0 * area))
    }

    /// The squared distance of a point to a triangle: to a corner, an edge or the face.
    #[differentiable]
    fn triangle_distance(p: [f64; 3], a: [f64; 3], b: [f64; 3], c: [f64; 3]) -> f64 {
        let (mut ab, mut ac, mut ap) = ([0.0; 3], [0.0; 3], [0.0; 3]);
        for i in 0..3 {
            ab[i] = b[i] - a[i];
            ac[i] = c[i] - a[i];
            ap[i] = p[i] - a[i];
        }
        let d1 = dot(ab, ap);
        let d2 = dot(ac, ap);
        if d1 <= 0.0 && d2 <= 0.0 {
            return dot(ap, ap);
        }
        let bp = [p[0] - b[0], p[1] - b[1], p[2] - b[2]];
        let (d3, d4) = (dot(ab, bp), dot(ac, bp));
        if d3 >= 0.0 && d4 <= d3 {
            return dot(bp, bp);
        }
        let vc = d1 * d4 - d3 * d2;
        if vc <= 0.0 && d1 >= 0.0 && d3 <= 0.0 {
            let v = d1 / (d1 - d3);
            let r = [ap[0] - v * ab[0], ap[1] - v * ab[1], ap[2] - v * ab[2]];
            return dot(r, r);
        }
        let cp = [p[0] - c[0], p[1] - c[1], p[2] - c[2]];
        let (d5, d6) = (dot(ab, cp), dot(ac, cp));
        if d6 >= 0.0 && d5 <= d6 {
            return dot(cp, cp);
        }
        let vb = d5 * d2 - d1 * d6;
        let va = d3 * d6 - d5 * d4;
        let (v, w) = if vb <= 0.0 && d2 >= 0.0 && d6 <= 0.0 {
            (0.0, d2 / (d2 - d6))
        } else if va <= 0.0 && d4 - d3 >= 0.0 && d5 - d6 >= 0.0 {
            let w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
            (1.0 - w, w)
        } else {
            let sum = va + vb + vc;
            (vb / sum, vc / sum)
        };
        let mut r = [0.0; 3];
        for i in 0..3 {
            r[i] = ap[i] - v * ab[i] - w * ac[i];
        }
        dot(r, r)
    }

    #[differentiable]
    fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
        a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
    }

    /// The slopes of a cubic that keeps monotonous data monotonous.
    #[differentiable]
    fn monotone_slopes(x: &[f64], y: &[f64], slopes: &mut [f64]) {
        let n = x.len();
        for i in 1..n {
            if x[i] <= x[i - 1] {
                panic!("the abscissas must rise");
            }
        }
        if n == 2 {
            let slope = (y[1] - y[0]) / (x[1] - x[0]);
            slopes[0] = slope;
            slopes[1] = slope;
            return;
        }
        for i in 1..n - 1 {
            let (h0, h1) = (x[i] - x[i - 1], x[i + 1] - x[i]);
            let d0 = (y[i] - y[i - 1]) / h0;
            let d1 = (y[i + 1] - y[i]) / h1;
            if d0 * d1 <= 0.0 {
                slopes[i] = 0.0;
            } else {
                let (w0, w1) = (2.0 * h1 + h0, h1 + 2.0 * h0);
                slopes[i] = (w0 + w1) / (w0 / d0 + w1 / d1);
            }
        }
        for (end, a, b, c) in [(0, 0, 1, 2), (n - 1, n - 1, n - 2, n - 3)] {
            let h0 = (x[b] - x[a]).abs();
            let h1 = (x[c] - x[b]).abs();
            let d0 = (y[b] - y[a]) / (x[b] - x[a]);
            let d1 = (y[c] - y[b]) / (x[c] - x[b]);
            let mut slope = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
            if slope * d0 <= 0.0 {
                slope = 0.0;
            } else if d0 * d1 <= 0.0 && slope.abs() > 3.0 * d0.abs() {
                slope = 3.0 * d0;
            }
            slopes[end] = slope;
        }
    }

    /// Where a ray hits a triangle: how far away, and with what weights of the corners.
    #[differentiable]
    fn hit_triangle(origin: [f64; 3], direction: [f64; 3], corners: &[[f64; 3]; 3]) -> Option<[f64; 3]> {
        let [a, b, c] = corners;
        let mut e1 = [0.0; 3];
        let mut e2 = [0.0; 3];
        let mut s = [0.0; 3];
        for i in 0..3 {
            e1[i] = b[i] - a[i];
            e2[i] = c[i] - a[i];
            s[i] = origin[i] - a[i];
        }
        let h = cross(direction, e2);
        let determinant = dot(e1, h);
        if determinant.abs() < 1e-12 {
            return None;
        }
        let u = dot(s, h) / determinant;
        if !(0.0..=1.0).contains(&u) {
            return None;
        }
        let q = cross(s, e1);
        let v = dot(direction, q) / determinant;
        if v < 0.0 || u + v > 1.0 {
            return None;
        }
        let t = dot(e2, q) / determinant;
        if t > 0.0 { Some([t, u, v]) } else { None }
    }

    #[differentiable]
    fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
        let mut c = [0.0; 3];
        for i in 0..3 {
            let (j, k) = ((i + 1) % 3, (i + 2) % 3);
            c[i] = a[j] * b[k] - a[k] * b[j];
        }
        c
    }

    /// The signed distance of a point to a solid.
    #[differentiable]
    fn signed_distance(p: [f64; 3], solid: Solid, rounding: f64) -> f64 {
        let [x, y, z] = p;
        let distance = match solid {
            Solid::Sphere(radius) if radius < 0.0 => panic!("a radius of {radius}"),
            Solid::Sphere(radius) => (x * x + y * y + z * z).sqrt() - radius,
            Solid::Cuboid(half) => {
                let mut outside = 0.0;
                let mut inside = f64::NEG_INFINITY;
                for (c, h) in p.iter().zip(half) {
                    let q = c.abs() - h;
                    if q > 0.0 {
                        outside += q * q;
                    }
                    inside = inside.max(q);
                }
                if outside > 0.0 { outside.sqrt() } else { inside }
            }
            Solid::Capsule { height, radius } => {
                let along = z.clamp(0.0, height);
                x.hypot(y).hypot(z - along) - radius
            }
        };
        distance - rounding
    }

    /// The area that two disks share.
    #[differentiable]
    fn shared_area(r1: f64, r2: f64, d: f64) -> f64 {
        let (small, large) = if r1 < r2 { (r1, r2) } else { (r2, r1) };
        if d >= r1 + r2 {
            0.0
        } else if d <= large - small {
            PI * small * small
        } else {
            let c1 = (d * d + small * small - large * large) / (2.0 * d * small);
            let c2 = (d * d + large * large - small * small) / (2.0 * d * large);
            let kite = (-d + r1 + r2) * (d + r1 - r2) * (d - r1 + r2) * (d + r1 + r2);
            small * small * c1.acos() + large * large * c2.acos() - 0.5 * kite.sqrt()
        }
    }

    /// The basis functions of B-splines that do not vanish, by their recurrence.
    #[differentiable]
    fn basis(t: f64, knots: &[f64], span: usize, out: &mut [f64; 4]) {
        let mut left = [0.0; 4];
        let mut right = [0.0; 4];
        out[0] = 1.0;
        for j in 1..4 {
            left[j] = t - knots[span + 1 - j];
            right[j] = knots[span + j] - t;
            let mut saved = 0.0;
            for r in 0..j {
                let width = right[r + 1] + left[j - r];
                let term = if width != 0.0 { out[r] / width } else { 0.0 };
                out[r] = saved + right[r + 1] * term;
                saved = left[j - r] * term;
            }
            out[j] = saved;
        }
    }

    /// Rational interpolation with Berrut's weights; a node has the value of its data.
    #[differentiable]
    fn barycentric(nodes: &[f64], values: &[f64], x: f64) -> f64 {
        let mut numerator = 0.0;
        let mut denominator = 0.0;
        let mut sign = 1.0;
        for (node, value) in nodes.iter().zip(values) {
            let difference = x - node;
            if difference == 0.0 {
                return *value;
            }
            let weight = sign / difference;
            numerator += weight * value;
            denominator += weight;
            sign = -sign;
        }
        numerator / denominator
    }

    /// The length of a polyline with its corners cut twice, as Chaikin does.
    #[differentiable]
    fn smoothed_length(points: &[[f64; 2]; 4], cut: f64) -> f64 {
        let mut curve = [[0.0; 2]; 16];
        let mut count = points.len();
        curve[..4].copy_from_slice(points);
        for _ in 0..2 {
            let old = curve;
            let mut next = 1;
            for i in 0..count - 1 {
                let ([x0, y0], [x1, y1]) = (old[i], old[i + 1]);
                if i > 0 {
                    curve[next] = [x0 + cut * (x1 - x0), y0 + cut * (y1 - y0)];
                    next += 1;
                }
                if i + 2 < count {
                    curve[next] = [x1 + cut * (x0 - x1), y1 + cut * (y0 - y1)];
                    next += 1;
                }
            }
            curve[next] = old[count - 1];
            count = next + 1;
        }
        let mut length = 0.0;
        for i in 1..count {
            let step = (curve[i][0] - curve[i - 1][0]).hypot(curve[i][1] - curve[i - 1][1]);
            if step > 0.0 {
                length += step * (1.0 + 0.01 * step.ln());
            }
        }
        length
    }
}

use functions::{Solid, cases};

use crate::tests;

tests! {
    de_boor: [
        (0.6, vec![0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 3.0, 3.0, 3.0], vec![1.0, -0.5, 2.0, 0.3, 0.7, 1.9]),
        (2.4, vec![0.0, 0.1, 0.3, 0.4, 1.0, 2.0, 3.0, 3.2, 3.5, 3.9], vec![1.0, -0.5, 2.0, 0.3, 0.7, 1.9]),
    ],
    kinks [(1.0, vec![1.0; 8], vec![1.0, -0.5, 2.0, 0.3])],
    panics [(0.6, vec![0.0, 1.0], vec![1.0])];
    natural_spline: [
        ([0.0, 1.0, 1.5, 2.5, 4.0, 4.5], [1.0, -0.5, 2.0, 0.3, 0.7, 1.9], 2.1),
        ([0.0, 1.0, 1.5, 2.5, 4.0, 4.5], [1.0, -0.5, 2.0, 0.3, 0.7, 1.9], -1.0),
        ([0.0, 1.0, 1.5, 2.5, 4.0, 4.5], [1.0, -0.5, 2.0, 0.3, 0.7, 1.9], 6.0),
    ],
    panics [([0.0, 1.0, 0.5, 2.5, 4.0, 4.5], [1.0; 6], 6.0)];
    bezier: [([[0.0, 0.1], [1.0, 2.0], [2.5, -0.4], [3.0, 0.8], [4.0, 0.0]], 0.35)];
    centroid: [vec![(0.0, 0.1), (2.0, 0.3), (2.2, 1.8), (0.3, 1.5)]], kinks [vec![(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]];
    triangle_distance: [
        ([-1.0, -1.0, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([4.0, -1.0, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([1.0, -1.0, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([0.0, 4.0, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([-1.0, 0.9, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([2.0, 1.6, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
        ([0.6, 0.5, 0.5], [0.0, 0.0, 0.0], [2.0, 0.1, 0.0], [0.2, 1.5, 0.1]),
    ],
    kinks [([-1.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0])];
    dot: [([1.0, 2.0, 3.0], [0.5, -1.0, 0.2])];
    monotone_slopes: [
        (vec![0.0, 1.0, 1.5, 2.5, 4.0], vec![1.0, 1.5, 2.9, 3.0, 2.0], vec![0.0; 5]),
        (vec![0.0, 1.0, 1.5, 2.5], vec![0.0, 0.2, 3.0, 3.1], vec![0.0; 4]),
        (vec![0.0, 1.0, 1.5], vec![0.0, 0.2, -9.0], vec![0.0; 3]),
        (vec![0.5, 1.5], vec![1.0, 1.5], vec![7.0; 2]),
    ],
    kinks [(vec![0.0, 1.0, 1.5, 2.5], vec![1.0, 1.0, 1.0, 2.0], vec![0.0; 4])],
    panics [(vec![0.0, 0.0], vec![1.0, 2.0], vec![0.0; 2])];
    hit_triangle: [
        ([0.3, 0.2, -1.0], [0.05, 0.1, 1.0], [[0.0, 0.0, 0.0], [1.0, 0.1, 0.2], [0.1, 1.0, 0.1]]),
        ([3.3, 0.2, -1.0], [0.05, 0.1, 1.0], [[0.0, 0.0, 0.0], [1.0, 0.1, 0.2], [0.1, 1.0, 0.1]]),
        ([0.3, 2.2, -1.0], [0.05, 0.1, 1.0], [[0.0, 0.0, 0.0], [1.0, 0.1, 0.2], [0.1, 1.0, 0.1]]),
        ([0.3, 0.2, 1.0], [0.05, 0.1, 1.0], [[0.0, 0.0, 0.0], [1.0, 0.1, 0.2], [0.1, 1.0, 0.1]]),
    ],
    kinks [([0.3, 0.2, 1.0], [0.0, 0.0, 1.0], [[0.0, 0.0, 0.0], [1.0, 0.0, 1.0], [2.0, 0.0, 1.0]])];
    cross: [([1.0, 2.0, 3.0], [0.5, -1.0, 0.2])];
    signed_distance: [
        ([1.0, 2.0, 3.0], Solid::Sphere(2.0), 0.1),
        ([1.0, 2.0, 3.0], Solid::Cuboid([0.5, 1.0, 4.0]), 0.1),
        ([0.1, -0.2, 0.3], Solid::Cuboid([0.5, 1.0, 4.0]), 0.1),
        ([1.0, 2.0, 3.0], Solid::Capsule { height: 2.0, radius: 0.5 }, 0.1),
        ([1.0, 2.0, 0.5], Solid::Capsule { height: 2.0, radius: 0.5 }, 0.1),
    ],
    kinks [([0.1, -0.2, 0.3], Solid::Cuboid([0.1, 0.2, 0.3]), 0.0)],
    panics [([1.0, 2.0, 3.0], Solid::Sphere(-2.0), 0.1)];
    shared_area: [(1.0, 1.5, 1.2), (1.0, 1.5, 3.2), (1.5, 0.4, 0.2), (0.4, 1.5, 1.3)], kinks [(1.0, 2.0, 0.0)];
    basis: [(2.4, vec![0.0, 0.1, 0.3, 0.4, 1.0, 2.0, 3.0, 3.2, 3.5, 3.9], 5, [0.0; 4])],
    kinks [(1.0, vec![1.0; 8], 3, [0.0; 4])];
    barycentric: [(vec![0.0, 1.0, 2.5], vec![1.0, -0.5, 2.0], 0.7)], kinks [(vec![0.0, 1.0, 2.5], vec![1.0, -0.5, 2.0], 1.0)];
    smoothed_length: [([[0.0, 0.1], [1.0, 2.0], [2.5, -0.4], [3.0, 0.8]], 0.25)],
    kinks [([[0.5, 0.1], [0.5, 0.1], [2.5, -0.4], [3.0, 0.8]], 0.0)];
}
