//! Lenses, cameras, films and images.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Lens {
        Pinhole,
        Equidistant,
        Stereographic,
        Equisolid,
    }

    /// Radial and tangential distortion of a normalized image point.
    #[differentiable]
    fn distort(x: f64, y: f64, k: &[f64; 5]) -> (f64, f64) {
        let [k1, k2, p1, p2, k3] = *k;
        let r2 = x * x + y * y;
        let radial = 1.0 + r2 * (k1 + r2 * (k2 + r2 * k3));
        let dx = 2.0 * p1 * x * y + p2 * (r2 + 2.0 * x * x);
        let dy = p1 * (r2 + 2.0 * y * y) + 2.0 * p2 * x * y;
        (x * radial + dx, y * radial + dy)
    }

    /// The inverse of the distortion by iteration; what runs away is returned as it came.
    #[differentiable]
    fn undistort(u: f64, v: f64, k: &[f64; 5]) -> [f64; 2] {
        let mut x = u;
        let mut y = v;
        let mut converged = false;
        for _ in 0..60 {
            let (dx, dy) = distort(x, y, k);
            let (ex, ey) = (dx - u, dy - v);
            x -= ex;
            y -= ey;
            if !x.is_finite() || x.abs() > 10.0 {
                return [u, v];
            }
            if ex.abs() + ey.abs() < 1e-12 {
                converged = true;
                break;
            }
        }
        if converged { [x, y] } else { [u, v] }
    }

    /// Projects points through a posed camera: (rotation vector, translation, focal length, two radial terms). Points
    /// behind the camera are left where they are.
    #[differentiable]
    fn project(camera: &[f64; 9], points: &[[f64; 3]], image: &mut [[f64; 2]]) {
        let &[w0, w1, w2, t0, t1, t2, focal, k1, k2] = camera;
        let theta2 = w0 * w0 + w1 * w1 + w2 * w2;
        for (i, p) in points.iter().enumerate() {
            let [px, py, pz] = *p;
            let cross = [w1 * pz - w2 * py, w2 * px - w0 * pz, w0 * py - w1 * px];
            let mut q = [0.0; 3];
            if theta2 > 1e-14 {
                let theta = theta2.sqrt();
                let (sine, cosine) = theta.sin_cos();
                let s = sine / theta;
                let dot = (w0 * px + w1 * py + w2 * pz) * (1.0 - cosine) / theta2;
                q[0] = px * cosine + cross[0] * s + w0 * dot;
                q[1] = py * cosine + cross[1] * s + w1 * dot;
                q[2] = pz * cosine + cross[2] * s + w2 * dot;
            } else {
                q[0] = px + cross[0];
                q[1] = py + cross[1];
                q[2] = pz + cross[2];
            }
            q[0] += t0;
            q[1] += t1;
            q[2] += t2;
            if q[2] <= 0.0 {
                continue;
            }
            let (u, v) = (q[0] / q[2], q[1] / q[2]);
            let r2 = u * u + v * v;
            // The polynomial holds inside of the field of view only.
            if r2 > 4.0 {
                image[i] = [0.0; 2];
                continue;
            }
            let radial = 1.0 + k1 * r2 + k2 * r2 * r2;
            image[i][0] = focal * radial * u;
            image[i][1] = focal * radial * v;
        }
    }

    /// The reflected part of unpolarized light; beyond the critical angle it is all of it.
    #[differentiable]
    fn fresnel(n1: f64, n2: f64, cosine: f64) -> f64 {
        let (n1, n2, cosine) = if cosine < 0.0 { (n2, n1, -cosine) } else { (n1, n2, cosine) };
        let eta = n1 / n2;
        let sine2 = eta * eta * (1.0 - cosine * cosine);
        if sine2 > 1.0 {
            return 1.0;
        }
        let transmitted = (1.0 - sine2).sqrt();
        let parallel = (n2 * cosine - n1 * transmitted) / (n2 * cosine + n1 * transmitted);
        let perpendicular = (n1 * cosine - n2 * transmitted) / (n1 * cosine + n2 * transmitted);
        0.5 * (parallel.powi(2) + perpendicular.powi(2))
    }

    /// The refractive index by Sellmeier's terms; between a resonance and infinity there is none.
    #[differentiable]
    fn sellmeier(wavelength: f64, terms: &[(f64, f64)]) -> f64 {
        let l2 = wavelength * wavelength;
        let mut n2 = 1.0;
        for &(b, c) in terms.iter() {
            if l2 == c {
                return f64::INFINITY;
            }
            n2 += b * l2 / (l2 - c);
        }
        if n2 < 1.0 { 1.0 } else { n2.sqrt() }
    }

    /// A meridional ray through surfaces (curvature, distance to the next, index behind); it can miss a surface or be
    /// reflected totally. The result is where it crosses the axis.
    #[differentiable]
    fn focus_of_ray(height: f64, slope: f64, surfaces: &[[f64; 3]]) -> f64 {
        let mut y = height;
        let mut u = slope.atan();
        let mut n = 1.0;
        let mut distance = 0.0;
        for &[curvature, gap, behind] in surfaces {
            if curvature == 0.0 {
                let sine = n / behind * u.sin();
                if sine.abs() >= 1.0 {
                    return f64::NAN;
                }
                y += distance * u.tan();
                u = sine.asin();
            } else {
                let radius = 1.0 / curvature;
                let at = y + distance * u.tan();
                // The sagitta at the hit, by a few rounds of substitution.
                let mut sag = 0.0;
                let mut hit = at;
                for _ in 0..6 {
                    let root = radius * radius - hit * hit;
                    if root < 0.0 {
                        return f64::NAN;
                    }
                    sag = radius - root.sqrt().copysign(radius);
                    hit = at + sag * u.tan();
                }
                let normal = (hit / radius).asin();
                let incidence = u + normal;
                let refracted = n / behind * incidence.sin();
                if refracted.abs() > 1.0 {
                    return f64::NAN;
                }
                u = refracted.asin() - normal;
                y = hit - sag * u.tan();
            }
            n = behind;
            distance = gap;
        }
        if u == 0.0 { f64::INFINITY } else { -y / u.tan() }
    }

    /// The reflectance of a stack of films at normal incidence, by products of complex 2 x 2 matrices.
    #[differentiable]
    fn film_reflectance(wavelength: f64, layers: &[(f64, f64)], substrate: f64) -> f64 {
        let mut thick = 0.0;
        // Real parts on the diagonal, imaginary parts beside it: the product keeps this form.
        let mut m = [[1.0, 0.0], [0.0, 1.0]];
        for &(n, thickness) in layers {
            if thickness <= 0.0 {
                continue;
            }
            let phase = 2.0 * PI * n * thickness / wavelength;
            let (sine, cosine) = phase.sin_cos();
            let film = [[cosine, sine / n], [n * sine, cosine]];
            let mut product = [[0.0; 2]; 2];
            for i in 0..2 {
                for j in 0..2 {
                    for k in 0..2 {
                        // i squared is -1 where both factors are imaginary.
                        let both = (i != k) && (k != j);
                        let term = m[i][k] * film[k][j];
                        if both {
                            product[i][j] -= term;
                        } else {
                            product[i][j] += term;
                        }
                    }
                }
            }
            thick += n * thickness;
            m = product;
        }
        let (b_re, b_im) = (m[0][0], m[0][1] * substrate);
        let (c_re, c_im) = (m[1][1] * substrate, m[1][0]);
        if substrate <= 0.0 {
            return 1.0;
        }
        let above = (b_re - c_re).powi(2) + (b_im - c_im).powi(2);
        let below = (b_re + c_re).powi(2) + (b_im + c_im).powi(2);
        let coherent = above / below;
        if thick > 50.0 * wavelength {
            // Of a thick stack the fringes are washed out.
            coherent.sqrt()
        } else {
            coherent
        }
    }

    /// Where a direction is seen on the sensor, for several kinds of lens.
    #[differentiable]
    fn image_height(lens: Lens, direction: [f64; 3], focal: f64) -> (f64, f64) {
        let [x, y, z] = direction;
        let r = x.hypot(y);
        if r < 1e-9 {
            return (focal * x / z, focal * y / z);
        }
        let theta = r.atan2(z);
        let height = match lens {
            Lens::Pinhole if z <= 0.0 => panic!("behind the camera"),
            Lens::Pinhole => focal * r / z,
            Lens::Equidistant => focal * theta,
            Lens::Stereographic => 2. * focal * (theta / 2.).tan(),
            Lens::Equisolid => 2. * focal * (theta / 2.).sin(),
        };
        (height * x / r, height * y / r)
    }

    /// A gray value between pixels, with the border repeated.
    #[differentiable]
    fn bilinear(image: &[f64], width: usize, height: usize, x: f64, y: f64) -> f64 {
        debug_assert_eq!(image.len(), width * height);
        let cx = x.clamp(0.0, (width - 1) as f64);
        let cy = y.clamp(0.0, (height - 1) as f64);
        let i = (cx.floor() as usize).min(width - 1);
        let j = (cy.floor() as usize).min(height - 1);
        let (fx, fy) = (cx - i as f64, cy - j as f64);
        let at = j * width + i;
        let mut top = image[at];
        if i + 1 < width {
            top = (1.0 - fx) * top + fx * image[at + 1];
        }
        if j + 1 == height {
            return top;
        }
        let mut bottom = image[at + width];
        if i + 1 < width {
            bottom = (1.0 - fx) * bottom + fx * image[at + width + 1];
        }
        top + fy * (bottom - top)
    }

    /// The display value of light in linear units, with a knee in the highlights.
    #[differentiable]
    fn display_value(linear: f64, exposure: f64, knee: f64) -> f64 {
        let scaled = linear * exposure.exp2();
        let compressed = if scaled <= knee {
            scaled
        } else {
            knee + (1.0 - knee) * (1.0 - (-(scaled - knee) / (1.0 - knee)).exp())
        };
        if compressed < 0.0 {
            -12.92 * compressed.abs()
        } else if compressed <= 0.003_130_8 {
            12.92 * compressed
        } else if compressed < 1.0 {
            1.055 * compressed.powf(1.0 / 2.4) - 0.055
        } else {
            1.0
        }
    }

    /// The radius and the curvature of a Gaussian beam behind a train of elements: free space, lens, mirror, window.
    #[differentiable]
    fn beam_radius(waist: f64, wavelength: f64, kinds: &[u8], values: &[f64]) -> (f64, f64) {
        let rayleigh = PI * waist * waist / wavelength;
        let (mut re, mut im) = (0.0, rayleigh);
        for (kind, &value) in kinds.iter().zip(values) {
            let (a, b, c, d) = match kind {
                0 => (1.0, value, 0.0, 1.0),
                1 => (1.0, 0.0, -1.0 / value, 1.0),
                2 => (1.0, 0.0, -2.0 / value, 1.0),
                3..=9 => {
                    let index = 1.0 + f64::from(*kind) / 10.0;
                    (1.0, value / index, 0.0, 1.0)
                }
                _ => unreachable!("no element {kind}"),
            };
            let (top_re, top_im) = (a * re + b, a * im);
            let (bottom_re, bottom_im) = (c * re + d, c * im);
            let norm = bottom_re * bottom_re + bottom_im * bottom_im;
            re = (top_re * bottom_re + top_im * bottom_im) / norm;
            im = (top_im * bottom_re - top_re * bottom_im) / norm;
        }
        if im <= 0.0 {
            return (f64::NAN, f64::NAN);
        }
        let curvature = re / (re * re + im * im);
        let inverse = im / (re * re + im * im);
        ((wavelength / (PI * inverse)).sqrt(), curvature)
    }

    fn factorial(n: u32) -> f64 {
        let mut product = 1.0;
        for k in 2..=n {
            product *= f64::from(k);
        }
        product
    }

    /// Zernike's polynomial on the unit disk; outside it is zero.
    #[differentiable]
    fn zernike(n: u32, m: i32, rho: f64, phi: f64) -> f64 {
        let order = m.unsigned_abs();
        if order > n || (n - order) % 2 != 0 {
            panic!("there is no polynomial ({n}, {m})");
        }
        if !(0.0..=1.0).contains(&rho) {
            return 0.0;
        }
        let mut radial = 0.0;
        for k in 0..=(n - order) / 2 {
            let sign = if k % 2 == 0 { 1.0 } else { -1.0 };
            let coefficient = sign * factorial(n - k)
                / (factorial(k) * factorial((n + order) / 2 - k) * factorial((n - order) / 2 - k));
            radial += coefficient * rho.powi((n - 2 * k) as i32);
        }
        match m {
            0 => radial,
            1.. => radial * (m as f64 * phi).cos(),
            _ => radial * (f64::from(-m) * phi).sin(),
        }
    }

    /// A ray upwards through layers of air of falling index, to where it turns back or leaves; by labels.
    #[differentiable]
    fn mirage_range(elevation: f64, indices: &[f64], thickness: f64) -> f64 {
        let invariant = indices[0] * elevation.cos();
        let mut range = 0.0;
        let mut layer = 0;
        let turned = 'up: {
            while layer < indices.len() {
                let cosine = invariant / indices[layer];
                if cosine >= 1.0 {
                    break 'up true;
                }
                let sine = (1.0 - cosine * cosine).sqrt();
                range += thickness * cosine / sine;
                layer += 1;
            }
            false
        };
        if turned { 2.0 * range } else { range }
    }
}

use functions::{Lens, cases};

use crate::tests;

tests! {
    distort: [(0.3, -0.2, [0.1, -0.05, 0.002, -0.003, 0.01]), (0.0, 0.0, [0.1, 0.2, 0.3, 0.4, 0.5])];
    undistort: [
        (0.3, -0.2, [0.1, -0.05, 0.002, -0.003, 0.01]),
        (2.0, 1.5, [3.0, 1.0, 0.0, 0.0, 2.0]),
        (1.0, 0.0, [1.0, 0.0, 0.0, 0.0, 0.0]),
        (0.5, 0.4, [-1.9, 0.3, 0.0, 0.0, 0.0]),
    ];
    project: [
        (
            [0.1, -0.2, 0.3, 0.05, 0.1, 2.0, 500.0, 0.1, -0.02],
            vec![[0.3, 0.4, 1.0], [0.1, 0.2, -5.0], [9.0, 9.0, 0.0]],
            vec![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]],
        ),
        ([1e-9, 0.0, 2e-9, 0.0, 0.1, 1.0, 300.0, 0.1, 0.0], vec![[0.3, -0.4, 1.0]], vec![[0.0; 2]]),
    ],
    kinks [([0.0, 0.0, 0.0, 0.0, 0.1, 1.0, 300.0, 0.1, 0.0], vec![[0.0, -0.4, -1.0]], vec![[7.0; 2]])];
    fresnel: [(1.0, 1.5, 0.8), (1.5, 1.0, 0.9), (1.0, 1.5, -0.9), (1.5, 1.0, 0.2)];
    sellmeier: [
        (0.6, vec![(1.04, 0.006), (0.23, 0.02), (1.01, 103.56)]),
        (0.1, vec![(1.04, 0.02), (0.5, 0.03)]),
    ],
    kinks [(0.5, vec![(1.0, 0.01), (0.5, 0.25)])];
    focus_of_ray: [
        (0.3, 0.01, vec![[0.2, 0.4, 1.5], [-0.1, 0.0, 1.0]]),
    ],
    kinks [
        (0.5, -0.02, vec![[0.0, 0.3, 1.6], [-0.25, 0.1, 1.0], [0.1, 0.2, 1.4]]),
        (2.0, 0.0, vec![[1.0, 0.4, 1.5]]),
        (0.9, 0.0, vec![[0.0, 0.1, 1.5], [-1.0, 0.0, 1.0]]),
        (0.0, 3.0, vec![[0.0, 0.1, 0.9]]),
        (0.0, 0.0, vec![[0.0, 0.1, 0.9]]),
    ];
    film_reflectance: [
        (0.55, vec![(1.38, 0.1), (2.1, 0.06), (1.46, 0.2)], 1.52),
        (0.8, vec![(2.0, -0.5), (1.38, 0.1)], 1.52),
        (0.8, vec![(2.0, 25.13)], 1.52),
        (0.8, vec![(2.0, 0.3)], -1.52),
    ];
    image_height: [
        (Lens::Pinhole, [0.3, 0.2, 1.0], 2.0),
        (Lens::Equidistant, [0.3, 0.2, -1.0], 2.0),
        (Lens::Stereographic, [0.3, -0.2, 0.5], 1.2),
        (Lens::Equisolid, [-0.3, 0.2, 0.1], 2.0),
        (Lens::Pinhole, [1e-12, 2e-12, 1.0], 2.0),
    ],
    kinks [(Lens::Pinhole, [0.0, 0.0, -1.0], 2.0)],
    panics [(Lens::Pinhole, [0.3, 0.2, -1.0], 2.0)];
    bilinear: [
        (vec![1.0, 2.0, 4.0, 0.5, 3.0, -1.0], 3, 2, 1.3, 0.4),
        (vec![1.0, 2.0, 4.0, 0.5, 3.0, -1.0], 3, 2, 0.6, 5.0),
        (vec![1.0, 2.0, 4.0, 0.5, 3.0, -1.0], 3, 2, -2.0, 0.5),
        (vec![1.0, 2.0, 4.0, 0.5, 3.0, -1.0], 3, 2, 7.0, 0.5),
        (vec![2.5], 1, 1, 0.5, -0.5),
    ];
    display_value: [
        (0.2, 0.5, 0.8),
        (0.001, 0.5, 0.8),
        (-0.2, 0.5, 0.8),
        (3.0, 0.1, 0.7),
        (2.0, 0.1, 3.0),
    ],
    kinks [(0.5, 1.0, 1.0)];
    beam_radius: [
        (0.5, 0.001, vec![0, 1, 0], vec![3.0, 2.0, 1.5]),
        (0.2, 0.01, vec![2, 0, 5], vec![4.0, 0.5, 0.3]),
    ],
    kinks [(0.5, -0.001, vec![0], vec![1.0])],
    panics [(0.5, 0.001, vec![0, 11], vec![1.0, 1.0])];
    zernike: [(4, 2, 0.6, 0.4), (3, -1, 0.8, 1.0), (2, 0, 0.3, 2.0), (3, 3, 1.2, 1.0)],
    kinks [(0, 0, 0.0, 1.0)],
    panics [(3, 2, 0.5, 0.0), (1, 3, 2.0, 0.0)];
    mirage_range: [(0.3, vec![1.0, 0.98, 0.97], 10.0), (0.1, vec![1.0, 0.999, 0.98], 5.0)];
}
