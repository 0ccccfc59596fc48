//! Cash flows, portfolios and indicators of markets.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum PricingError {
        NoConvergence { iterations: usize },
        BadInput(&'static str),
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Compounding {
        Simple,
        Annual,
        Continuous,
    }

    #[differentiable]
    fn npv(rate: f64, flows: &[f64]) -> f64 {
        flows.iter().enumerate().map(|(t, cf)| cf / (1.0 + rate).powi(t as i32)).sum()
    }

    /// The derivative of the present value by the rate.
    #[differentiable]
    fn npv_slope(rate: f64, flows: &[f64]) -> f64 {
        flows
            .iter()
            .enumerate()
            .skip(1)
            .map(|(t, cf)| -(t as f64) * cf / (1.0 + rate).powi(t as i32 + 1))
            .sum()
    }

    /// The internal rate of return, by Newton's method.
    #[differentiable]
    fn irr(flows: &[f64], guess: Option<f64>) -> Result<f64, PricingError> {
        let positive = flows.iter().any(|&c| c > 0.0);
        let negative = flows.iter().any(|&c| c < 0.0);
        if !(positive && negative) {
            return Err(PricingError::BadInput("one sign only"));
        }
        let mut rate = guess.unwrap_or(0.1);
        for _ in 0..60 {
            let step = npv(rate, flows) / npv_slope(rate, flows);
            rate -= step;
            if step.abs() < 1e-15 {
                return Ok(rate);
            }
            if rate <= -1.0 {
                return Err(PricingError::BadInput("a rate below -1"));
            }
        }
        Err(PricingError::NoConvergence { iterations: 60 })
    }

    /// Dated flows: years and amounts.
    #[differentiable]
    fn xnpv(rate: f64, flows: &[(f64, f64)]) -> Option<f64> {
        let &(start, _) = flows.first()?;
        Some(flows.iter().map(|&(t, cf)| cf * (1.0 + rate).powf(start - t)).sum())
    }

    #[differentiable]
    fn discount_factor(rate: f64, t: f64, compounding: Compounding) -> f64 {
        match compounding {
            Compounding::Simple => 1.0 / (1.0 + rate * t),
            Compounding::Annual => (1.0 + rate).powf(-t),
            Compounding::Continuous => (-rate * t).exp(),
        }
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Curve {
        #[differentiable(constant)]
        pub(crate) times: Vec<f64>,
        pub(crate) zeros: Vec<f64>,
        #[differentiable(constant)]
        pub(crate) compounding: Compounding,
    }

    impl Curve {
        #[differentiable(wrt(self, t))]
        fn zero_rate(&self, t: f64) -> Result<f64, PricingError> {
            if t < 0.0 {
                return Err(PricingError::BadInput("a time below 0"));
            }
            let n = self.times.len();
            if t <= self.times[0] {
                return Ok(self.zeros[0]);
            }
            if t >= self.times[n - 1] {
                return Ok(self.zeros[n - 1]);
            }
            let i = self.times.iter().position(|&x| x > t).unwrap();
            let w = (t - self.times[i - 1]) / (self.times[i] - self.times[i - 1]);
            Ok((1.0 - w) * self.zeros[i - 1] + w * self.zeros[i])
        }

        #[differentiable(wrt(self, t))]
        fn discount(&self, t: f64) -> Result<f64, PricingError> {
            let rate = self.zero_rate(t)?;
            Ok(discount_factor(rate, t, self.compounding))
        }

        /// The price of a bond with coupons once a year.
        #[differentiable(wrt(self, coupon))]
        fn bond(&self, coupon: f64, years: usize, face: f64) -> Result<f64, PricingError> {
            let mut price = 0.0;
            for year in 1..=years {
                let flow = coupon * face + if year == years { face } else { 0.0 };
                price += flow * self.discount(year as f64)?;
            }
            Ok(price)
        }

        /// The rate of a swap that is worth nothing.
        #[differentiable(wrt(self))]
        fn swap_rate(&self, times: &[f64]) -> Result<f64, PricingError> {
            let mut annuity = 0.0;
            let mut last = 0.0;
            for &t in times {
                annuity += (t - last) * self.discount(t)?;
                last = t;
            }
            if annuity == 0.0 {
                return Err(PricingError::BadInput("no payments"));
            }
            Ok((1.0 - self.discount(last)?) / annuity)
        }
    }

    #[differentiable]
    fn log_returns(prices: &[f64]) -> Vec<f64> {
        prices.windows(2).map(|w| (w[1] / w[0]).ln()).collect()
    }

    /// The ratios of Sharpe and Sortino.
    #[differentiable]
    fn ratios(prices: &[f64], riskless: f64) -> Option<(f64, f64)> {
        if prices.len() < 3 {
            return None;
        }
        let excess: Vec<f64> = log_returns(prices).iter().map(|r| r - riskless).collect();
        let n = excess.len() as f64;
        let mean = excess.iter().sum::<f64>() / n;
        let variance = excess.iter().map(|r| (r - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let downside = excess.iter().filter(|r| **r < 0.0).map(|r| r * r).sum::<f64>() / n;
        if variance == 0.0 || downside == 0.0 {
            return None;
        }
        Some((mean / variance.sqrt(), mean / downside.sqrt()))
    }

    /// The largest loss from a peak.
    #[differentiable]
    fn max_drawdown(prices: &[f64]) -> f64 {
        let mut peak = f64::NEG_INFINITY;
        prices
            .iter()
            .map(|&p| {
                peak = peak.max(p);
                (peak - p) / peak
            })
            .fold(0.0, f64::max)
    }

    /// Exponential averages, fast and slow, and their difference smoothed.
    #[differentiable]
    fn macd(prices: &[f64], fast: usize, slow: usize, signal: usize) -> Vec<(f64, f64)> {
        let alpha = |n: usize| 2.0 / (n as f64 + 1.0);
        let mut out = Vec::with_capacity(prices.len());
        let (mut f, mut s) = (prices[0], prices[0]);
        let mut line = 0.0;
        for &p in prices.iter() {
            f += alpha(fast) * (p - f);
            s += alpha(slow) * (p - s);
            let difference = f - s;
            line += alpha(signal) * (difference - line);
            out.push((difference, difference - line));
        }
        out
    }

    /// The index of relative strength with Wilder's smoothing.
    #[differentiable]
    fn rsi(prices: &[f64], period: usize) -> Option<f64> {
        if prices.len() <= period {
            return None;
        }
        let changes = prices.iter().zip(prices.iter().skip(1)).map(|(a, b)| b - a);
        let (gain, loss) = changes.enumerate().fold((0.0, 0.0), |(gain, loss), (i, change)| {
            let (up, down) = if change > 0.0 { (change, 0.0) } else { (0.0, -change) };
            if i < period {
                (gain + up / period as f64, loss + down / period as f64)
            } else {
                let keep = (period - 1) as f64 / period as f64;
                (gain * keep + up / period as f64, loss * keep + down / period as f64)
            }
        });
        if loss == 0.0 { Some(100.0) } else { Some(100.0 - 100.0 / (1.0 + gain / loss)) }
    }

    /// Risk contributions of a portfolio.
    #[differentiable]
    fn risk_parity(weights: &[f64], covariance: &[Vec<f64>]) -> f64 {
        let marginal: Vec<f64> = covariance
            .iter()
            .map(|row| row.iter().zip(weights.iter()).map(|(c, w)| c * w).sum::<f64>())
            .collect();
        let variance: f64 = marginal.iter().zip(weights).map(|(m, w)| m * w).sum();
        let target = variance / weights.len() as f64;
        weights.iter().zip(&marginal).map(|(w, m)| (w * m - target).powi(2)).sum()
    }

    /// A straddle on a binomial tree, with the values of a layer collected from those of the next.
    #[differentiable]
    fn american_tree(spot: f64, strike: f64, rate: f64, volatility: f64, steps: usize) -> f64 {
        let dt = 1.0 / steps as f64;
        let up = (volatility * dt.sqrt()).exp();
        let p = ((rate * dt).exp() - 1.0 / up) / (up - 1.0 / up);
        let discount = (-rate * dt).exp();
        let payoff = |level: usize, downs: usize| {
            let s = spot * up.powi(level as i32 - 2 * downs as i32);
            (strike - s).max(0.0)
        };
        let mut values: Vec<f64> = (0..=steps).map(|j| payoff(steps, j)).collect();
        for level in (0..steps).rev() {
            values = (0..=level)
                .map(|j| {
                    let hold = discount * (p * values[j] + (1.0 - p) * values[j + 1]);
                    hold.max(payoff(level, j))
                })
                .collect();
        }
        values[0]
    }

    /// What a mortgage costs in interest, with extra payments of some months.
    #[differentiable]
    fn interest_paid(principal: f64, rate: f64, months: i32, extra: &[(usize, f64)]) -> f64 {
        let monthly = rate / 12.0;
        let payment = principal * monthly / (1.0 - (1.0 + monthly).powi(-months));
        let mut balance = principal;
        let mut interest = 0.0;
        for month in 0..months as usize {
            let due = balance * monthly;
            interest += due;
            balance = balance + due - payment;
            if let Some((_, amount)) = extra.iter().find(|(m, _)| *m == month) {
                balance -= amount;
            }
            if balance <= 0.0 {
                break;
            }
        }
        interest
    }

    /// The implied volatility at a strike from quotes, in total variance.
    #[differentiable]
    fn smile(strikes: &[f64], volatilities: &[f64], strike: f64) -> Option<f64> {
        let right = strikes.iter().position(|&k| k >= strike)?;
        let left = right.checked_sub(1)?;
        let t = (strike - strikes[left]) / (strikes[right] - strikes[left]);
        let variance = (1.0 - t) * volatilities[left].powi(2) + t * volatilities[right].powi(2);
        Some(variance.sqrt())
    }
}

use functions::{Compounding, Curve, cases};

use crate::tests;

fn curve(compounding: Compounding) -> Curve {
    Curve { times: vec![0.5, 1.5, 4.0], zeros: vec![0.02, 0.03, 0.035], compounding }
}

tests! {
    npv: [(0.05, vec![-100.0, 30.0, 50.0, 60.0])];
    npv_slope: [(0.05, vec![-100.0, 30.0, 50.0, 60.0])];
    irr: [(vec![-100.0, 30.0, 50.0, 60.0], None), (vec![-100.0, 30.0, 50.0, 60.0], Some(0.2))],
    kinks [(vec![100.0, 30.0], None), (vec![-100.0, 30.0], Some(-0.999))];
    xnpv: [(0.05, vec![(0.1, -100.0), (0.9, 30.0), (2.3, 80.0)])], kinks [(0.05, vec![])];
    discount_factor: [(0.05, 2.0, Compounding::Simple), (0.05, 2.0, Compounding::Annual)];
    curve_zero_rate: [(curve(Compounding::Annual), 0.7), (curve(Compounding::Annual), 9.0)],
    kinks [(curve(Compounding::Annual), -1.0)];
    curve_discount: [(curve(Compounding::Continuous), 0.7), (curve(Compounding::Annual), 0.2)];
    curve_bond: [(curve(Compounding::Continuous), 0.04, 5, 100.0), (curve(Compounding::Simple), 0.04, 1, 100.0)];
    curve_swap_rate: [(curve(Compounding::Annual), vec![1.0, 2.0, 3.1])],
    kinks [(curve(Compounding::Annual), vec![]), (curve(Compounding::Annual), vec![-1.0])];
    log_returns: [vec![100.0, 101.0, 99.5, 103.0]];
    ratios: [(vec![100.0, 101.0, 99.5, 103.0], 0.001)], kinks [(vec![1.0, 2.0, 3.0], 0.0), (vec![1.0], 0.0)];
    max_drawdown: [vec![100.0, 101.0, 99.5, 103.0, 90.0, 120.0]];
    macd: [(vec![100.0, 101.0, 99.5, 103.0, 90.0], 2, 4, 3)];
    rsi: [(vec![100.0, 101.0, 99.5, 103.0, 90.0, 91.0], 3)],
    kinks [(vec![1.0, 2.0], 3), (vec![1.0, 2.0, 3.0], 2)];
    risk_parity: [(vec![0.3, 0.7], vec![vec![0.04, 0.01], vec![0.01, 0.09]])];
    american_tree: [(100.0, 105.0, 0.05, 0.2, 5), (80.0, 105.0, 0.05, 0.2, 4)];
    interest_paid: [(1000.0, 0.06, 12, vec![(2, 50.0), (5, 100.0)]), (1000.0, 0.06, 12, vec![(2, 950.0)])];
    smile: [(vec![90.0, 100.0, 110.0], vec![0.25, 0.2, 0.22], 104.0)],
    kinks [(vec![90.0, 100.0], vec![0.25, 0.2], 80.0), (vec![90.0, 100.0], vec![0.25, 0.2], 120.0)];
}
