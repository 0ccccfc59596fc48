//! Filters, transforms and dynamics of sampled signals.

#[oracle::twin]
mod functions {
    use std::f64::consts::{PI, SQRT_2, TAU};

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Shape {
        Lowpass,
        Highpass,
        Peak { boosted: bool },
        Shelf,
    }

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Window {
        Rectangle,
        Hann,
        Blackman,
        Tukey,
    }

    /// A second-order section in transposed direct form.
    #[differentiable]
    fn biquad(b: [f64; 3], a: [f64; 2], input: &[f64], output: &mut [f64]) {
        let (mut s1, mut s2) = (0.0, 0.0);
        for (x, y) in input.iter().zip(output.iter_mut()) {
            let now = b[0] * x + s1;
            s1 = b[1] * x - a[0] * now + s2;
            s2 = b[2] * x - a[1] * now;
            *y = now;
        }
    }

    /// The coefficients of such a section for a frequency, a quality and a gain in decibels.
    #[differentiable]
    fn design(shape: Shape, frequency: f64, rate: f64, quality: f64, gain: f64) -> [f64; 5] {
        let w = TAU * frequency / rate;
        if w >= PI {
            panic!("{frequency} is above half of the rate {rate}");
        }
        let (sine, cosine) = w.sin_cos();
        let alpha = sine / (2.0 * quality);
        let a = 10f64.powf(gain / 40.0);
        let (b0, b1, b2, a0, a1, a2);
        match shape {
            Shape::Lowpass => {
                b1 = 1.0 - cosine;
                b0 = 0.5 * b1;
                b2 = b0;
                (a0, a1, a2) = (1.0 + alpha, -2.0 * cosine, 1.0 - alpha);
            }
            Shape::Highpass => {
                b0 = 0.5 * (1.0 + cosine);
                b1 = -(1.0 + cosine);
                b2 = b0;
                (a0, a1, a2) = (1.0 + alpha, -2.0 * cosine, 1.0 - alpha);
            }
            Shape::Peak { boosted } => {
                let (up, down) = if boosted { (alpha * a, alpha / a) } else { (alpha / a, alpha * a) };
                b0 = 1.0 + up;
                b1 = -2.0 * cosine;
                b2 = 1.0 - up;
                (a0, a1, a2) = (1.0 + down, -2.0 * cosine, 1.0 - down);
            }
            Shape::Shelf => {
                let root = 2.0 * a.sqrt() * alpha;
                let (plus, minus) = (a + 1.0, a - 1.0);
                b0 = a * (plus - minus * cosine + root);
                b1 = 2.0 * a * (minus - plus * cosine);
                b2 = a * (plus - minus * cosine - root);
                a0 = plus + minus * cosine + root;
                a1 = -2.0 * (minus + plus * cosine);
                a2 = plus + minus * cosine - root;
            }
        }
        [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0]
    }

    /// The power of a signal at one frequency, by Goertzel's recurrence.
    #[differentiable]
    fn goertzel(signal: &[f64], frequency: f64) -> f64 {
        let coefficient = 2.0 * (TAU * frequency).cos();
        let mut last = 0.0;
        let mut before = 0.0;
        for &x in signal {
            let now = x + coefficient * last - before;
            before = last;
            last = now;
        }
        before * before + last * last - coefficient * last * before
    }

    /// The Fourier transform in place: bits reversed, then butterflies of doubling length.
    #[differentiable]
    fn fft(re: &mut [f64], im: &mut [f64], inverse: bool) {
        let n = re.len();
        assert!(n.is_power_of_two() && im.len() == n, "{n} is no power of two");
        let mut j = 0;
        for i in 1..n {
            let mut bit = n >> 1;
            while j & bit != 0 {
                j ^= bit;
                bit >>= 1;
            }
            j |= bit;
            if i < j {
                re.swap(i, j);
                im.swap(i, j);
            }
        }
        let mut length = 2;
        while length <= n {
            let angle = if inverse { TAU } else { -TAU } / length as f64;
            for start in (0..n).step_by(length) {
                for k in 0..length / 2 {
                    let (wi, wr) = (angle * k as f64).sin_cos();
                    let (a, b) = (start + k, start + k + length / 2);
                    let tr = wr * re[b] - wi * im[b];
                    let ti = wr * im[b] + wi * re[b];
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
            length *= 2;
        }
        if inverse {
            for (x, y) in re.iter_mut().zip(im.iter_mut()) {
                *x /= n as f64;
                *y /= n as f64;
            }
        }
    }

    /// The spectral centroid of a signal with a window over it.
    #[differentiable]
    fn centroid(window: Window, signal: &[f64; 12], taper: f64) -> f64 {
        let n = signal.len();
        let last = (n - 1) as f64;
        let mut shaped = [0.0; 12];
        let mut mean = 0.0;
        for x in signal {
            mean += x / n as f64;
        }
        for i in 0..n {
            let t = i as f64 / last;
            let weight = match window {
                Window::Rectangle => 1.0,
                Window::Hann => 0.5 - 0.5 * (TAU * t).cos(),
                Window::Blackman => 0.42 - 0.5 * (TAU * t).cos() + 0.08 * (2.0 * TAU * t).cos(),
                Window::Tukey if taper <= 0.0 => 1.0,
                Window::Tukey => {
                    let edge = t.min(1.0 - t);
                    if edge < 0.5 * taper { 0.5 - 0.5 * (TAU * edge / taper).cos() } else { 1.0 }
                }
            };
            shaped[i] = weight * (signal[i] - mean);
        }
        let mut weighted = 0.0;
        let mut total = 0.0;
        for k in 1..=n / 2 {
            let (mut re, mut im) = (0.0, 0.0);
            for (i, x) in shaped.iter().enumerate() {
                let angle = TAU * (k * i) as f64 / n as f64;
                re += x * angle.cos();
                im -= x * angle.sin();
            }
            let power = re * re + im * im;
            weighted += k as f64 * power;
            total += power;
        }
        if total == 0.0 { 0.0 } else { weighted / total }
    }

    /// The coefficients of a linear predictor from autocorrelations, by the recursion of Levinson and Durbin.
    #[differentiable]
    fn predictor(r: &[f64], a: &mut [f64]) -> f64 {
        let order = a.len();
        if r.len() <= order {
            panic!("{} lags for order {order}", r.len());
        }
        // A little white noise keeps the system regular.
        let mut error = if r[0] > 0.0 { r[0] * (1.0 + 1e-9) } else { r[0] };
        for c in a.iter_mut() {
            *c = 0.0;
        }
        for i in 0..order {
            if error <= 0.0 {
                return 0.0;
            }
            let mut sum = r[i + 1];
            for j in 0..i {
                sum -= a[j] * r[i - j];
            }
            let reflection = sum / error;
            a[i] = reflection;
            let mut low = 0;
            let mut high = i;
            while low + 1 < high {
                high -= 1;
                let (x, y) = (a[low], a[high]);
                a[low] = x - reflection * y;
                a[high] = y - reflection * x;
                low += 1;
            }
            if low + 1 == high {
                a[low] -= reflection * a[low];
            }
            error *= 1.0 - reflection * reflection;
            if reflection.abs() < 1e-12 {
                break;
            }
        }
        error.sqrt()
    }

    /// The lag with the largest normalized autocorrelation, refined by a parabola.
    #[differentiable]
    fn pitch_period(signal: &[f64], shortest: usize, longest: usize) -> f64 {
        let n = signal.len();
        let mut best = shortest;
        let mut highest = f64::NEG_INFINITY;
        let mut scores = [0.0; 16];
        for lag in shortest - 1..=longest + 1 {
            let mut cross = 0.0;
            let mut energy = 1e-9;
            for i in 0..n - lag {
                cross += signal[i] * signal[i + lag];
                energy += signal[i].powi(2) + signal[i + lag].powi(2);
            }
            scores[lag] = 2.0 * cross / energy;
            if scores[lag] > highest && (shortest..=longest).contains(&lag) {
                highest = scores[lag];
                best = lag;
            }
        }
        let (left, middle, right) = (scores[best - 1], scores[best], scores[best + 1]);
        let bend = left - 2.0 * middle + right;
        if bend >= 0.0 {
            return best as f64;
        }
        best as f64 + 0.5 * (left - right) / bend
    }

    /// A compressor: a level that rises fast and falls slowly, and a gain with a soft knee.
    #[differentiable]
    fn compress(signal: &mut [f64], threshold: f64, ratio: f64, knee: f64, attack: f64, release: f64) {
        let mut level = 1e-3;
        for x in signal.iter_mut() {
            let magnitude = x.abs();
            let rate = if magnitude > level { attack } else { release };
            level += rate * (magnitude - level);
            let decibels = 20.0 * level.log10();
            let over = decibels - threshold;
            let reduction = if 2.0 * over < -knee {
                0.0
            } else if 2.0 * over.abs() <= knee {
                let t = over + 0.5 * knee;
                (1.0 - 1.0 / ratio) * t * t / (2.0 * knee)
            } else {
                (1.0 - 1.0 / ratio) * over
            };
            if reduction > 0.0 {
                *x *= 10.0_f64.powf(-reduction / 20.0);
            }
        }
    }

    /// Smoothing by a kernel, with the ends reflected.
    #[differentiable]
    fn smooth(signal: &[f64], kernel: &[f64; 5], out: &mut [f64]) {
        let n = signal.len() as i32;
        for i in 0..n {
            let mut sum = 0.0;
            let mut weight = 0.0;
            for j in -2..=2_i32 {
                let mut at = i + j;
                if at < 0 {
                    at = -at;
                }
                if at >= n {
                    at = 2 * n - 2 - at;
                }
                let w = kernel[(j + 2) as usize];
                sum += w * signal[at as usize];
                weight += w;
            }
            out[i as usize] = if weight.abs() > 1e-12 { sum / weight } else { sum };
        }
    }

    /// A string after Karplus and Strong: a loop of samples with a damping average.
    #[differentiable]
    fn pluck(noise: &[f64; 8], damping: f64, steps: usize) -> f64 {
        let mut line = *noise;
        let mut energy = 0.0;
        let mut last = 0.0;
        for n in 0..steps {
            let i = n % line.len();
            let next = line[(i + 1) % 8];
            let out = line[i];
            line[i] = damping * 0.5 * (out + next);
            if n % 3 == 2 {
                continue;
            }
            energy += (out - last) * (out - last);
            last = out;
        }
        if energy > 1e-12 { energy.ln() } else { -30.0 }
    }

    /// The error of an adaptive filter that learns as it goes.
    #[differentiable]
    fn lms_error(input: &[f64], desired: &[f64], rate: f64, leak: f64) -> f64 {
        const TAPS: usize = 3;
        let mut weights = [0.0; TAPS];
        let mut total = 0.0;
        for n in TAPS - 1..input.len() {
            let mut output = 0.0;
            let mut power = 1e-6;
            for k in 0..TAPS {
                let x = input[n - k];
                output += weights[k] * x;
                power += x * x;
            }
            let error = desired[n] - output;
            total += error.powi(2);
            if total > 1e3 {
                return 1e3;
            }
            let step = rate / power;
            for (k, w) in weights.iter_mut().enumerate() {
                *w = (1.0 - leak) * *w + step * error * input[n - k];
            }
        }
        (total / (input.len() - TAPS + 1) as f64).sqrt()
    }

    /// Haar's wavelets in place, the averages in front of the differences; small details vanish.
    #[differentiable]
    fn haar(data: &mut [f64], threshold: f64) {
        let mut work = [0.0; 16];
        let mut n = data.len();
        while n > 1 {
            let half = n / 2;
            let (averages, details) = work.split_at_mut(half);
            for i in 0..half {
                let (a, b) = (data[2 * i], data[2 * i + 1]);
                averages[i] = (a + b) / SQRT_2;
                let detail = (a - b) / SQRT_2;
                details[i] =
                    if detail.abs() <= threshold { 0.0 } else { detail - threshold.copysign(detail) };
            }
            data[..n].copy_from_slice(&work[..n]);
            n = half;
        }
    }

    /// Phases without their jumps by whole turns.
    #[differentiable]
    fn unwrap_phase(phases: &mut [f64], tolerance: f64) {
        let mut turns = 0.0;
        for i in 1..phases.len() {
            let mut step = phases[i] + turns - phases[i - 1];
            while step > tolerance {
                turns -= TAU;
                step -= TAU;
            }
            while step < -tolerance {
                turns += TAU;
                step += TAU;
            }
            phases[i] += turns;
        }
    }

    /// A signal at times between its samples, by cubic interpolation.
    #[differentiable]
    fn resample(signal: &[f64], ratio: f64, out: &mut [f64; 6]) -> f64 {
        let mut position = 0.25_f64;
        let mut peak = 0.0_f64;
        for slot in out.iter_mut() {
            let i = position.floor() as usize;
            if i + 1 >= signal.len() {
                *slot = 0.0;
                break;
            }
            let t = position - position.floor();
            let y0 = if i > 0 { signal[i - 1] } else { signal[0] };
            let y1 = signal[i];
            let y2 = signal[i + 1];
            let y3 = if i + 2 < signal.len() { signal[i + 2] } else { y2 };
            let c1 = 0.5 * (y2 - y0);
            let c2 = y0 - 2.5 * y1 + 2.0 * y2 - 0.5 * y3;
            let c3 = 0.5 * (y3 - y0) + 1.5 * (y1 - y2);
            *slot = ((c3 * t + c2) * t + c1) * t + y1;
            peak = peak.max(slot.abs());
            position += ratio;
        }
        peak
    }

    /// A loop that follows the phase of a signal, and the frequency that it settles at.
    #[differentiable]
    fn locked_frequency(signal: &[f64], start: f64, bandwidth: f64) -> f64 {
        let (kp, ki) = (2.0 * bandwidth, bandwidth * bandwidth);
        let mut phase = 0.0;
        let mut frequency = start;
        let mut quiet = 0;
        for &x in signal.iter() {
            let error = x * (phase as f64).cos();
            let limited = error.clamp(-0.8, 0.8);
            frequency += ki * limited;
            phase += frequency + kp * limited;
            if phase > PI {
                phase -= TAU;
            }
            quiet = if error.abs() < 1e-3 { quiet + 1 } else { 0 };
            if quiet > 2 {
                break;
            }
        }
        if frequency < 0.0 { -(-frequency).sqrt() } else { frequency.sqrt() }
    }
}

use functions::{Shape, Window, cases};

use crate::tests;

fn wave() -> Vec<f64> {
    (0..24).map(|i| (0.9 * f64::from(i)).sin() + 0.3 * (0.31 * f64::from(i)).cos()).collect()
}

tests! {
    biquad: [([0.2, 0.4, 0.2], [-0.5, 0.3], vec![1.0, -0.5, 2.0, 0.3], vec![9.0; 4])];
    design: [
        (Shape::Lowpass, 1000.0, 48000.0, 0.7, 0.0),
        (Shape::Highpass, 500.0, 44100.0, 1.2, 3.0),
        (Shape::Shelf, 300.0, 44100.0, 0.8, -4.0),
        (Shape::Peak { boosted: true }, 2000.0, 44100.0, 2.0, 6.0),
        (Shape::Peak { boosted: false }, 2000.0, 44100.0, 2.0, -6.0),
    ],
    panics [(Shape::Lowpass, 1000.0, 1500.0, 0.7, 0.0)];
    goertzel: [(vec![1.0, -0.5, 2.0, 0.3], 0.13)];
    fft: [
        (vec![1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4], vec![0.0, 0.5, -0.1, 0.2, 0.0, 0.3, 0.2, 0.1], false),
        (vec![1.0, -0.5, 2.0, 0.3], vec![0.0, 0.5, -0.1, 0.2], true),
        (vec![1.0], vec![2.0], false),
    ],
    panics [(vec![1.0; 3], vec![1.0; 3], false)];
    centroid: [
        (Window::Rectangle, [1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4, 0.2, 0.9, -0.3, 0.6], 0.5),
        (Window::Hann, [1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4, 0.2, 0.9, -0.3, 0.6], 0.5),
        (Window::Blackman, [1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4, 0.2, 0.9, -0.3, 0.6], 0.5),
        (Window::Tukey, [1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4, 0.2, 0.9, -0.3, 0.6], 0.53),
    ],
    kinks [(Window::Rectangle, [0.0; 12], 0.5), (Window::Tukey, [1.0; 12], 0.0)];
    predictor: [
        (vec![2.0, 1.1, 0.5, -0.2, 0.1], vec![0.0; 4]),
        (vec![2.0, 1.1, 0.5, -0.2], vec![0.0; 2]),
        (vec![1.0, 1.5, 0.5], vec![0.0; 2]),
        (vec![-1.0, 0.5, 0.2], vec![0.0; 2]),
    ],
    kinks [(vec![1.0, 0.0, 0.5], vec![0.0; 2])],
    panics [(vec![1.0, 0.5], vec![0.0; 2])];
    pitch_period: [(wave(), 5, 9), (vec![1.0, 2.0, 3.0, 4.0, 5.5, 6.0, 7.1, 8.0], 2, 3)],
    kinks [(vec![1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0], 2, 3)],
    panics [(vec![1.0, 2.0, 3.0], 2, 3)];
    compress: [
        (vec![0.01, 0.5, -0.9, 0.3, 0.0, 0.8, 1.2], -10.0, 4.0, 6.0, 0.6, 0.2),
        (vec![0.2, 0.21, 0.22], -20.0, 3.0, 30.0, 0.5, 0.5),
        (vec![0.9, 0.8], -20.0, 3.0, 0.0, 0.5, 0.5),
    ];
    smooth: [
        (vec![1.0, -0.5, 2.0, 0.3, 0.7], [0.1, 0.2, 0.4, 0.2, 0.1], vec![0.0; 5]),
        (vec![1.0, -0.5, 2.0], [0.1, 0.2, 0.5, 0.3, 0.1], vec![1.0; 3]),
    ],
    kinks [(vec![1.0, -0.5, 2.0, 0.3], [-1.0, 1.0, 0.0, -1.0, 1.0], vec![0.0; 4])];
    pluck: [([1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4], 0.95, 30)], kinks [([0.0; 8], 0.9, 10)];
    lms_error: [(wave(), wave().iter().rev().copied().collect(), 0.5, 0.01), (wave(), vec![40.0; 24], 0.1, 0.0)];
    haar: [(vec![1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4], 0.2), (vec![3.0, 1.0], 9.0)];
    unwrap_phase: [(vec![0.1, 3.0, -3.0, 2.9, 9.5, -9.0], 3.2)];
    resample: [
        (vec![1.0, -0.5, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4], 1.3, [0.0; 6]),
        (vec![1.0, -0.5, 2.0], 0.9, [5.0; 6]),
    ];
    locked_frequency: [(wave(), 0.8, 0.1), (vec![1e-5; 9], 0.5, 0.1), (vec![-1.0; 9], 0.1, 0.5)];
}
