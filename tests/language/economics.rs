//! Cash flows, portfolios, utility and growth, with inputs that are checked.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use num_traits::{Float, FromPrimitive};

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Invalid {
        Empty,
        Rate,
        Weights,
        NoConvergence { rounds: usize },
    }

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Utility {
        Crra,
        Cara,
        Log,
    }

    /// A production function with capital and labor.
    #[derive(Clone, Copy, Debug, Differentiable)]
    pub(crate) struct Firm {
        pub(crate) share: f64,
        pub(crate) elasticity: f64,
        pub(crate) productivity: f64,
    }

    impl Firm {
        #[differentiable(wrt(self, capital, labor))]
        fn output(&self, capital: f64, labor: f64) -> f64 {
            let rho = (self.elasticity - 1.0) / self.elasticity;
            if rho.abs() < 1e-9 {
                return self.productivity * capital.powf(self.share) * labor.powf(1.0 - self.share);
            }
            let inside = self.share * capital.powf(rho) + (1.0 - self.share) * labor.powf(rho);
            self.productivity * inside.powf(rho.recip())
        }

        #[differentiable(wrt(self, wage, rent))]
        fn unit_cost(&self, wage: f64, rent: f64) -> Result<f64, Invalid> {
            if wage <= 0.0 || rent <= 0.0 {
                return Err(Invalid::Rate);
            }
            let s = self.elasticity;
            let sum =
                self.share.powf(s) * rent.powf(1.0 - s) + (1.0 - self.share).powf(s) * wage.powf(1.0 - s);
            Ok(sum.powf(1.0 / (1.0 - s)) / self.productivity)
        }
    }

    #[differentiable]
    fn net_present_value(rate: f64, flows: &[f64]) -> Result<f64, Invalid> {
        if flows.is_empty() {
            return Err(Invalid::Empty);
        }
        if rate <= -1.0 {
            return Err(Invalid::Rate);
        }
        Ok(flows.iter().enumerate().map(|(t, flow)| flow / (1.0 + rate).powi(t as i32)).sum())
    }

    /// The same by Horner's rule, in generic floats.
    #[differentiable]
    fn horner_value<T: Float>(rate: T, flows: &[T]) -> T {
        let discount = (T::one() + rate).recip();
        flows.iter().rev().fold(T::zero(), |acc, &flow| acc * discount + flow)
    }

    #[differentiable]
    fn internal_rate(flows: &[f64], guess: f64) -> Result<f64, Invalid> {
        let mut rate = guess;
        for _ in 0..50 {
            let (value, slope) = flows.iter().enumerate().fold((0.0, 0.0), |(v, s), (t, c)| {
                let d = (1.0 + rate).powi(-(t as i32));
                (v + c * d, s - t as f64 * c * d / (1.0 + rate))
            });
            let step = value / slope;
            rate -= step;
            if step.abs() < 1e-13 {
                return Ok(rate);
            }
        }
        Err(Invalid::NoConvergence { rounds: 50 })
    }

    #[differentiable]
    fn profitability(rate: f64, outlay: f64, flows: &[f64]) -> Result<f64, Invalid> {
        let value = net_present_value(rate, flows)?;
        if outlay > 0.0 { Ok(value / outlay) } else { Err(Invalid::Rate) }
    }

    #[differentiable]
    fn annuity<T: Float + FromPrimitive>(principal: T, rate: T, periods: usize) -> T {
        let n = T::from_usize(periods).unwrap();
        if rate.abs() < T::from_f64(1e-12).unwrap() {
            return principal / n;
        }
        principal * rate / (T::one() - (T::one() + rate).powi(-(periods as i32)))
    }

    /// What a loan costs above its principal, in money of today.
    #[differentiable]
    fn loan_cost(principal: f64, rate: f64, discount: f64) -> f64 {
        let payment = annuity(principal, rate, 4);
        let flows: Vec<f64> = (0..5).map(|t| if t == 0 { -principal } else { payment }).collect();
        horner_value(discount, &flows)
    }

    /// What is owed after each payment.
    #[differentiable]
    fn balances(principal: f64, rate: f64, payments: &[f64]) -> Vec<f64> {
        payments
            .iter()
            .scan(principal, |owed, payment| {
                *owed = *owed * (1.0 + rate) - payment;
                Some(*owed)
            })
            .collect()
    }

    #[differentiable]
    fn portfolio_variance(weights: &[f64], covariance: &[Vec<f64>]) -> f64 {
        weights
            .iter()
            .zip(covariance)
            .map(|(wi, row)| wi * row.iter().zip(weights.iter()).map(|(c, wj)| c * wj).sum::<f64>())
            .sum()
    }

    #[differentiable]
    fn sharpe(weights: &[f64], returns: &[f64], covariance: &[Vec<f64>], safe: f64) -> Result<f64, Invalid> {
        let total: f64 = weights.iter().sum();
        if total <= 0.0 {
            return Err(Invalid::Weights);
        }
        let normed: Vec<f64> = weights.iter().map(|w| w / total).collect();
        let mean: f64 = normed.iter().zip(returns).map(|(w, r)| w * r).sum();
        Ok((mean - safe) / portfolio_variance(&normed, covariance).sqrt())
    }

    #[differentiable]
    fn utility(kind: Utility, c: f64, aversion: f64) -> Option<f64> {
        match kind {
            Utility::Crra if c > 0.0 => Some((c.powf(1.0 - aversion) - 1.0) / (1.0 - aversion)),
            Utility::Log if c > 0.0 => Some(c.ln()),
            Utility::Cara => Some(-(-aversion * c).exp() / aversion),
            _ => None,
        }
    }

    #[differentiable(wrt(consumption, beta, aversion))]
    fn lifetime_utility(kind: Utility, consumption: &[f64], beta: f64, aversion: f64) -> Option<f64> {
        let mut total = 0.0;
        let mut discount = 1.0;
        for &c in consumption {
            total += discount * utility(kind, c, aversion)?;
            discount *= beta;
        }
        Some(total)
    }

    /// Capital along the path of Solow.
    #[differentiable]
    fn solow(k0: f64, saving: f64, alpha: f64, rates: &(f64, f64), periods: usize) -> Vec<f64> {
        let &(depreciation, growth) = rates;
        let mut path = vec![k0];
        for t in 0..periods {
            let k = path[t];
            path.push((saving * k.powf(alpha) + (1.0 - depreciation) * k) / (1.0 + growth));
        }
        path
    }

    #[differentiable]
    fn gini(incomes: &[f64]) -> f64 {
        let n = incomes.len() as f64;
        let mean = incomes.iter().sum::<f64>() / n;
        let spread: f64 = incomes.iter().map(|x| incomes.iter().map(|y| (x - y).abs()).sum::<f64>()).sum();
        spread / (2.0 * n * n * mean)
    }

    #[differentiable]
    fn duration(flows: &[(f64, f64)], yields: f64) -> (f64, f64) {
        let price: f64 = flows.iter().map(|&(t, c)| c * (-yields * t).exp()).sum();
        let first = flows.iter().map(|&(t, c)| t * c * (-yields * t).exp()).sum::<f64>() / price;
        let second = flows.iter().map(|&(t, c)| t * t * c * (-yields * t).exp()).sum::<f64>() / price;
        (first, second)
    }

    /// The shares of products by a logit model with an outside good.
    #[differentiable]
    fn shares(quality: &[f64], prices: &[f64], slope: f64) -> Vec<f64> {
        let exps: Vec<f64> = quality.iter().zip(prices).map(|(q, p)| (q - slope * p).exp()).collect();
        let total = 1.0 + exps.iter().sum::<f64>();
        exps.iter().map(|e| e / total).collect()
    }
}

use functions::{Firm, Utility, cases};

use crate::tests;

const FIRM: Firm = Firm { share: 0.35, elasticity: 0.8, productivity: 1.4 };

fn covariance() -> Vec<Vec<f64>> {
    vec![vec![0.04, 0.01], vec![0.01, 0.09]]
}

tests! {
    firm_output: [(FIRM, 2.0, 3.0)];
    firm_unit_cost: [(FIRM, 1.2, 0.4)], kinks [(FIRM, -1.2, 0.4)];
    net_present_value: [(0.07, vec![-10.0, 4.0, 5.0, 6.0])], kinks [(0.07, vec![]), (-2.0, vec![1.0])];
    internal_rate: [(vec![-10.0, 4.0, 5.0, 6.0], 0.1)];
    profitability: [(0.07, 9.0, vec![0.0, 4.0, 5.0, 6.0])], kinks [(0.07, 9.0, vec![]), (0.07, -1.0, vec![1.0])];
    loan_cost: [(100.0, 0.05, 0.03)], kinks [(100.0, 0.0, 0.03)];
    balances: [(100.0, 0.03, vec![20.0, 30.0, 25.0])];
    portfolio_variance: [(vec![0.4, 0.6], covariance())];
    sharpe: [(vec![0.4, 0.9], vec![0.05, 0.08], covariance(), 0.01)],
    kinks [(vec![0.4, -0.9], vec![0.05, 0.08], covariance(), 0.01)];
    utility: [(Utility::Crra, 2.0, 1.7), (Utility::Log, 2.0, 1.7), (Utility::Cara, 2.0, 1.7)],
    kinks [(Utility::Log, -2.0, 1.7)];
    lifetime_utility: [(Utility::Crra, vec![2.0, 1.4, 0.9], 0.95, 1.7)],
    kinks [(Utility::Log, vec![2.0, -1.4], 0.95, 1.7)];
    solow: [(1.5, 0.3, 0.35, (0.05, 0.02), 4)];
    gini: [vec![1.0, 2.5, 7.0]];
    duration: [(vec![(1.0, 5.0), (2.0, 5.0), (3.0, 105.0)], 0.04)];
    shares: [(vec![1.0, 1.8, 0.7], vec![0.9, 1.5, 0.4], 1.1)];
}
