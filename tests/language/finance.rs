//! Options, bonds, curves and loans.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Right {
        Call,
        Put,
    }

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Compounding {
        Simple,
        Yearly(u32),
        Continuous,
    }

    /// The distribution of the normal variable: a rational function near the middle, a continued fraction in the tails.
    #[differentiable]
    fn normal_cdf(x: f64) -> f64 {
        let z = x.abs();
        let tail = if z > 37.0 {
            0.0
        } else {
            let density = (-0.5 * z * z).exp();
            if z < 7.071_067_811_865_47 {
                let mut numerator = 3.526_249_659_989_11e-2;
                for c in
                    [0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931]
                {
                    numerator = numerator * z + c;
                }
                numerator = numerator * z + 220.206867912376;
                let mut denominator = 8.838_834_764_831_84e-2;
                for c in
                    [1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831]
                {
                    denominator = denominator * z + c;
                }
                denominator = (denominator * z + 793.826512519948) * z + 440.413735824752;
                density * numerator / denominator
            } else {
                let mut fraction = z + 0.65;
                for k in (1..=4).rev() {
                    fraction = z + k as f64 / fraction;
                }
                density / fraction / (2.0 * PI).sqrt()
            }
        };
        if x > 0.0 { 1.0 - tail } else { tail }
    }

    /// Black and Scholes with a dividend yield; what is left at expiry is the intrinsic value.
    #[differentiable]
    fn black_scholes(right: Right, s: f64, k: f64, r: f64, q: f64, t: f64, vol: f64) -> f64 {
        assert!(s > 0.0 && k > 0.0, "spot {s} and strike {k} must be positive");
        let sign = match right {
            Right::Call => 1.0,
            Right::Put => -1.0,
        };
        if t <= 0.0 {
            return (sign * (s - k)).max(0.0);
        }
        let forward = s * ((r - q) * t).exp();
        let discount = (-r * t).exp();
        let deviation = vol * t.sqrt();
        if deviation < 1e-12 {
            return discount * (sign * (forward - k)).max(0.0);
        }
        let d1 = (forward / k).ln() / deviation + 0.5 * deviation;
        let d2 = d1 - deviation;
        let n1 = normal_cdf(sign * d1);
        let n2 = normal_cdf(sign * d2);
        discount * sign * (forward * n1 - k * n2)
    }

    /// Newton's method on the price of a call, kept between bounds.
    #[differentiable]
    fn implied_volatility(price: f64, s: f64, k: f64, r: f64, t: f64) -> f64 {
        let intrinsic = (s - k * (-r * t).exp()).max(0.0);
        if price <= intrinsic {
            return 0.0;
        }
        let mut vol = (2.0 * PI / t).sqrt() * price / s;
        let root = t.sqrt();
        for _ in 0..40 {
            let d1 = ((s / k).ln() + (r + 0.5 * vol * vol) * t) / (vol * root);
            let vega = s * root * (-0.5 * d1 * d1).exp() / (2.0 * PI).sqrt();
            let model = s * normal_cdf(d1) - k * (-r * t).exp() * normal_cdf(d1 - vol * root);
            let error = model - price;
            if vega < 1e-10 {
                return f64::NAN;
            }
            let step = error / vega;
            vol -= step;
            if step.abs() < 1e-9 {
                break;
            }
        }
        vol
    }

    /// The tree of Cox, Ross and Rubinstein for an American option, rolled back in one array.
    #[differentiable]
    fn american_tree(right: Right, s: f64, k: f64, r: f64, vol: f64, t: f64) -> f64 {
        const STEPS: usize = 24;
        let dt = t / STEPS as f64;
        let up = (vol * dt.sqrt()).exp();
        let down = 1.0 / up;
        let growth = (r * dt).exp();
        let p = (growth - down) / (up - down);
        if !(0.0..=1.0).contains(&p) {
            panic!("the steps are too long: probability {p}");
        }
        let sign = if right == Right::Call { 1.0 } else { -1.0 };
        let mut values = [0.0; STEPS + 1];
        for i in 0..=STEPS {
            let spot = s * up.powi(2 * i as i32 - STEPS as i32);
            values[i] = f64::max(sign * (spot - k), 0.0);
        }
        for step in (0..STEPS).rev() {
            for i in 0..=step {
                let held = (p * values[i + 1] + (1.0 - p) * values[i]) / growth;
                let spot = s * up.powi(2 * i as i32 - step as i32);
                let exercised = sign * (spot - k);
                if exercised > held {
                    values[i] = exercised;
                } else {
                    values[i] = held;
                }
            }
        }
        values[0]
    }

    /// The dirty price of a bond: payments before `now` are gone, the last one returns the face value.
    #[differentiable]
    fn bond_price(rate: f64, coupons: &[f64], times: &[f64], now: f64, compounding: Compounding) -> f64 {
        assert_eq!(coupons.len(), times.len());
        let mut price = 0.0;
        for i in 0..times.len() {
            let t = times[i] - now;
            if t <= 0.0 {
                continue;
            }
            let discount = match compounding {
                Compounding::Simple => 1.0 / (1.0 + rate * t),
                Compounding::Yearly(0) => panic!("a year has no periods"),
                Compounding::Yearly(n) => {
                    let n = f64::from(n);
                    (1.0 + rate / n).powf(-n * t)
                }
                Compounding::Continuous => (-rate * t).exp(),
            };
            price += discount * (coupons[i] + if i + 1 == times.len() { 100.0 } else { 0.0 });
        }
        price
    }

    /// The yield at which a level annuity has the given price, by Newton's method with a fall-back to halving.
    #[differentiable]
    fn annuity_yield(price: f64, payment: f64, periods: usize) -> f64 {
        let (mut low, mut high) = (-0.5, 1.0);
        let mut y = 0.05;
        let mut count = 0;
        let found = loop {
            let mut value = 0.0;
            let mut slope = 0.0;
            let mut discount = 1.0;
            for k in 1..=periods {
                discount /= 1.0 + y;
                value += payment * discount;
                slope -= k as f64 * payment * discount / (1.0 + y);
            }
            let error = value - price;
            if error.abs() < 1e-11 * price {
                break y - error / slope;
            }
            if error > 0.0 {
                low = y;
            } else {
                high = y;
            }
            let next = y - error / slope;
            y = if next > low && next < high { next } else { 0.5 * (low + high) };
            count += 1;
            assert!(count < 100, "no yield between {low} and {high}");
        };
        found
    }

    /// The forward curve of Svensson; near zero the loadings have removable singularities.
    #[differentiable]
    fn svensson_rate(t: f64, beta: [f64; 4], tau: (f64, f64)) -> f64 {
        let (tau1, tau2) = tau;
        let x1 = t / tau1;
        let x2 = t / tau2;
        let slope1 = if x1.abs() < 1e-5 { 1.0 - x1 / 2.0 + x1 * x1 / 6.0 } else { (1.0 - (-x1).exp()) / x1 };
        let slope2 = if x2.abs() < 1e-5 { 1.0 - x2 / 2.0 + x2 * x2 / 6.0 } else { (1.0 - (-x2).exp()) / x2 };
        let hump1 = slope1 - (-x1).exp();
        let hump2 = slope2 - (-x2).exp();
        beta[0] + beta[1] * slope1 + beta[2] * hump1 + beta[3] * hump2
    }

    /// A discount factor between pillars, linear in its logarithm; flat forward rates outside.
    #[differentiable]
    fn discount_factor(t: f64, times: &[f64], factors: &[f64]) -> f64 {
        let n = times.len();
        if n == 0 || n != factors.len() {
            panic!("{} times and {} factors", n, factors.len());
        }
        if t <= times[0] {
            return factors[0].powf(t / times[0]);
        }
        if t >= times[n - 1] {
            let rate = -factors[n - 1].ln() / times[n - 1];
            return (-rate * t).exp();
        }
        let (mut low, mut high) = (0, n - 1);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if times[middle] <= t {
                low = middle;
            } else {
                high = middle;
            }
        }
        let weight = (t - times[low]) / (times[high] - times[low]);
        let logarithm = (1.0 - weight) * factors[low].ln() + weight * factors[high].ln();
        logarithm.exp()
    }

    /// Tax by brackets, with a credit that fades out.
    #[differentiable]
    fn income_tax(income: f64, brackets: &[(f64, f64)], credit: f64) -> f64 {
        let mut tax = 0.0;
        let mut lower = 0.0;
        for &(upper, rate) in brackets {
            if income <= upper {
                tax += rate * (income - lower);
                lower = income;
                break;
            }
            tax += rate * (upper - lower);
            lower = upper;
        }
        if lower < income {
            tax += 0.5 * (income - lower);
        }
        let faded = if income < 20.0 {
            credit
        } else if income < 40.0 {
            credit * ((40.0 - income) / 20.0).sqrt()
        } else {
            0.0
        };
        (tax - faded).max(0.0)
    }

    /// The volatility smile of SABR, with its limit at the money.
    #[differentiable]
    fn sabr_volatility(f: f64, k: f64, t: f64, alpha: f64, beta: f64, rho: f64, nu: f64) -> f64 {
        if f <= 0. || k <= 0. {
            return f64::NAN;
        }
        let one_beta = 1. - beta;
        let mid = (f * k).powf(one_beta / 2.);
        let term1 = one_beta.powi(2) / 24. * alpha * alpha / (mid * mid);
        let term2 = 0.25 * rho * beta * nu * alpha / mid;
        let term3 = (2. - 3. * rho * rho) / 24. * nu * nu;
        let correction = 1. + (term1 + term2 + term3) * t;
        let moneyness = (f / k).ln();
        if moneyness.abs() < 1e-7 {
            return alpha / mid * correction;
        }
        let z = nu / alpha * mid * moneyness;
        let chi = (((1. - 2. * rho * z + z * z).sqrt() + z - rho) / (1. - rho)).ln();
        let square = (one_beta * moneyness).powi(2);
        let denominator = mid * (1. + square / 24. + square * square / 1920.);
        let ratio = if z.abs() < 1e-9 { 1. } else { z / chi };
        alpha / denominator * ratio * correction
    }

    /// A call that dies at a lower barrier, by reflection, with a rebate.
    #[differentiable]
    fn down_and_out_call(s: f64, k: f64, barrier: f64, rebate: f64, r: f64, t: f64, vol: f64) -> f64 {
        if s <= barrier {
            return rebate;
        }
        if t <= 0.0 {
            return (s - k).max(0.0);
        }
        let deviation = vol * t.sqrt();
        let mu = r / (vol * vol) - 0.5;
        let lambda = 1.0 + mu;
        let discount = (-r * t).exp();
        let ratio = barrier / s;
        let x1 = (s / k).ln() / deviation + lambda * deviation;
        let x2 = (s / barrier).ln() / deviation + lambda * deviation;
        let y1 = (barrier * barrier / (s * k)).ln() / deviation + lambda * deviation;
        let y2 = (barrier / s).ln() / deviation + lambda * deviation;
        let a = s * normal_cdf(x1) - k * discount * normal_cdf(x1 - deviation);
        let b = s * normal_cdf(x2) - k * discount * normal_cdf(x2 - deviation);
        let value = if k >= barrier {
            let c = s * ratio.powf(2.0 * lambda) * normal_cdf(y1)
                - k * discount * ratio.powf(2.0 * lambda - 2.0) * normal_cdf(y1 - deviation);
            a - c
        } else {
            let d = s * ratio.powf(2.0 * lambda) * normal_cdf(y2)
                - k * discount * ratio.powf(2.0 * lambda - 2.0) * normal_cdf(y2 - deviation);
            b - d
        };
        let touch = if rebate == 0.0 {
            0.0
        } else {
            let root = (mu * mu + 2.0 * r / (vol * vol)).sqrt();
            let z = ratio.ln() / deviation + root * deviation;
            let first = ratio.powf(mu + root) * normal_cdf(z);
            let second = ratio.powf(mu - root) * normal_cdf(z - 2.0 * root * deviation);
            rebate * (first + second)
        };
        value + touch
    }

    /// The balances of a loan with a fixed payment; the rate changes after the fixed years.
    #[differentiable]
    fn loan_balances(principal: f64, rates: (f64, f64), payment: f64, fixed: usize, balances: &mut [f64]) {
        let mut balance = principal;
        for (month, slot) in balances.iter_mut().enumerate() {
            let rate = if month < fixed { rates.0 } else { rates.1 };
            let interest = balance * rate / 12.0;
            if balance + interest <= payment {
                // The part of the month after which nothing is owed.
                *slot = (1.0 - balance * rate / (12.0 * payment)).ln() / (1.0 + rate / 12.0).ln();
                balance = 0.0;
                continue;
            }
            balance += interest - payment;
            *slot = balance;
        }
    }

    /// The likelihood of returns under GARCH(1, 1), with a leverage term.
    #[differentiable]
    fn garch_likelihood(omega: f64, alpha: f64, beta: f64, leverage: f64, returns: &[f64]) -> f64 {
        if omega <= 0.0 || alpha + beta >= 1.0 {
            return f64::NEG_INFINITY;
        }
        let mut variance = omega / (1.0 - alpha - beta);
        let mut total = 0.0;
        let mut last = 0.0_f64;
        for (i, &r) in returns.iter().enumerate() {
            if i > 0 {
                let mut shock = alpha * last * last;
                if last < 0.0 {
                    shock += leverage * last * last;
                }
                variance = omega + shock + beta * variance;
            }
            total -= 0.5 * ((2.0 * PI).ln() + variance.ln() + r * r / variance);
            last = r;
        }
        total
    }

    /// A European put on a grid, by Crank and Nicolson with Thomas's elimination.
    #[differentiable]
    fn put_on_grid(s: f64, k: f64, r: f64, vol: f64, t: f64, american: bool) -> f64 {
        const N: usize = 16;
        const M: usize = 5;
        let top = 3.0 * k;
        let (ds, dt) = (top / N as f64, t / M as f64);
        let mut v = [0.0; N + 1];
        for i in 0..=N {
            v[i] = (k - i as f64 * ds).max(0.0);
        }
        for step in 1..=M {
            let mut upper = [0.0; N + 1];
            let mut right = [0.0; N + 1];
            right[0] = k * (-r * step as f64 * dt).exp();
            for i in 1..N {
                let j = i as f64;
                let a = 0.25 * dt * (vol * vol * j * j - r * j);
                let b = -0.5 * dt * (vol * vol * j * j + r);
                let c = 0.25 * dt * (vol * vol * j * j + r * j);
                let known = a * v[i - 1] + (1.0 + b) * v[i] + c * v[i + 1];
                let pivot = 1.0 - b + a * upper[i - 1];
                upper[i] = -c / pivot;
                right[i] = (known + a * right[i - 1]) / pivot;
            }
            v[0] = right[0];
            v[N] = 0.0;
            for i in (1..N).rev() {
                v[i] = right[i] - upper[i] * v[i + 1];
                let exercised = k - i as f64 * ds;
                if american && exercised > v[i] {
                    v[i] = exercised;
                }
            }
        }
        let cell = (s / ds).floor();
        if cell >= N as f64 {
            return 0.0;
        }
        let i = cell as usize;
        let weight = s / ds - cell;
        (1.0 - weight) * v[i] + weight * v[i + 1]
    }
}

use functions::{Compounding, Right, cases};

use crate::tests;

tests! {
    normal_cdf: [0.3, -1.4, 5.0, -7.5, 8.0, -40.0], kinks [0.0, f64::INFINITY, f64::NEG_INFINITY];
    black_scholes: [
        (Right::Call, 100.0, 95.0, 0.02, 0.01, 0.75, 0.25),
        (Right::Put, 100.0, 110.0, 0.02, 0.0, 1.5, 0.4),
        (Right::Put, 90.0, 95.0, 0.02, 0.01, -0.1, 0.25),
        (Right::Call, 100.0, 90.0, 0.03, 0.01, 0.5, 1e-14),
    ],
    kinks [(Right::Call, 100.0, 100.0, 0.02, 0.01, 0.0, 0.0), (Right::Put, 1.0, 2.0, 0.0, 0.0, -1.0, 0.2)],
    panics [(Right::Call, -1.0, 2.0, 0.0, 0.0, 1.0, 0.2)];
    implied_volatility: [(10.0, 100.0, 100.0, 0.01, 1.0), (3.0, 90.0, 105.0, 0.02, 0.8), (1.0, 100.0, 80.0, 0.01, 1.0)],
    kinks [(1e-30, 100.0, 1000.0, 0.0, 0.01)];
    american_tree: [
        (Right::Put, 100.0, 105.3, 0.05, 0.3, 1.0),
        (Right::Call, 100.0, 92.1, 0.01, 0.2, 0.5),
    ],
    panics [(Right::Call, 100.0, 92.0, 2.0, 0.02, 2.0)];
    bond_price: [
        (0.04, vec![5.0, 5.0, 5.0], vec![0.5, 1.5, 2.5], 0.75, Compounding::Yearly(2)),
        (0.04, vec![5.0, 4.0], vec![0.5, 1.5], 0.0, Compounding::Simple),
        (-0.01, vec![5.0, 4.0], vec![0.5, 1.5], 0.25, Compounding::Continuous),
        (0.04, vec![5.0, 4.0], vec![0.5, 1.5], 2.0, Compounding::Yearly(0)),
    ],
    panics [(0.04, vec![5.0], vec![0.5], 0.0, Compounding::Yearly(0))];
    annuity_yield: [(10.0, 1.0, 12), (4.0, 1.2, 5), (2.0, 0.3, 5)], panics [(1.0, 1e9, 3)];
    svensson_rate: [
        (2.0, [0.03, -0.02, 0.01, 0.004], (1.5, 7.0)),
        (1e-6, [0.03, -0.02, 0.01, 0.004], (1.5, 7.0)),
    ],
    kinks [(0.0, [0.03, -0.02, 0.01, 0.004], (1.5, 7.0))];
    discount_factor: [
        (0.5, vec![1.0, 2.0, 5.0], vec![0.97, 0.95, 0.85]),
        (2.5, vec![1.0, 2.0, 5.0, 7.0, 9.0], vec![0.97, 0.95, 0.85, 0.8, 0.7]),
        (8.0, vec![1.0, 2.0, 5.0, 7.0, 9.0], vec![0.97, 0.95, 0.85, 0.8, 0.7]),
        (10.0, vec![1.0, 5.0], vec![0.97, 0.85]),
    ],
    kinks [(1.0, vec![1.0, 2.0], vec![0.97, -0.95])],
    panics [(1.0, vec![], vec![]), (1.0, vec![1.0], vec![])];
    income_tax: [
        (12.0, vec![(10.0, 0.1), (30.0, 0.2)], 0.5),
        (31.0, vec![(10.0, 0.1), (30.0, 0.2)], 0.5),
        (90.0, vec![(10.0, 0.1), (30.0, 0.2), (60.0, 0.3)], 0.5),
        (3.0, vec![(10.0, 0.1)], 5.0),
    ],
    kinks [(40.0, vec![(40.0, 0.1)], 5.0)];
    sabr_volatility: [
        (0.03, 0.025, 2.0, 0.035, 0.5, -0.3, 0.4),
        (0.03, 0.04, 0.5, 0.05, 0.7, 0.2, 0.9),
        (0.03, 0.025, 2.0, 0.035, 0.5, -0.3, 1e-10),
    ],
    kinks [(0.03, 0.03, 2.0, 0.035, 0.5, -0.3, 0.4), (-0.01, 0.03, 2.0, 0.035, 0.5, -0.3, 0.4)];
    down_and_out_call: [
        (100.0, 95.0, 80.0, 1.0, 0.03, 1.0, 0.25),
        (100.0, 95.0, 97.0, 3.0, 0.03, 1.0, 0.25),
        (79.0, 95.0, 80.0, 2.5, 0.03, 1.0, 0.25),
    ],
    kinks [(100.0, 95.0, 80.0, 0.0, 0.0, 1.0, 0.25), (80.0, 95.0, 80.0, 1.0, 0.03, 0.0, 0.25), (99.0, 95.0, 80.0, 1.0, 0.03, 0.0, 0.25)];
    loan_balances: [
        (100.0, (0.06, 0.12), 10.0, 2, vec![0.0; 5]),
        (30.0, (0.06, 0.12), 9.0, 9, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
        (100.0, (-0.5, 0.2), 0.0, 1, vec![0.0; 3]),
    ];
    garch_likelihood: [
        (0.1, 0.1, 0.8, 0.05, vec![0.3, -1.2, 0.8, -0.1]),
        (0.2, 0.3, 0.2, -0.1, vec![-0.5, 1.0]),
    ],
    kinks [(-0.1, 0.1, 0.8, 0.05, vec![0.3, -1.2]), (0.1, 0.5, 0.5, 0.0, vec![0.0])];
    put_on_grid: [(95.0, 100.0, 0.03, 0.3, 1.0, false), (95.0, 100.0, 0.08, 0.3, 1.0, true), (301.0, 100.0, 0.03, 0.3, 1.0, true)];
}
