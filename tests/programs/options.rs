//! Options on a stock: prices and Greeks, the implied volatility of a price, and a fit to a smile.

#[oracle::twin]
pub(crate) mod program {
    use std::f64::consts::{FRAC_1_SQRT_2, PI};

    use dnn_core::{Differentiable, differentiable, stop_gradient};

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Side {
        Call,
        Put,
    }

    impl Side {
        fn sign(self) -> f64 {
            match self {
                Side::Call => 1.0,
                Side::Put => -1.0,
            }
        }
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Market {
        pub spot: f64,
        pub rate: f64,
        pub dividend: f64,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Contract {
        #[differentiable(constant)]
        pub side: Side,
        pub strike: f64,
        pub expiry: f64,
    }

    #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
    pub struct Greeks {
        pub price: f64,
        pub delta: f64,
        pub gamma: f64,
        pub vega: f64,
    }

    #[derive(Debug)]
    pub enum Failure {
        BelowIntrinsic(f64),
        NotFound { rounds: usize },
    }

    /// The normal density.
    #[differentiable]
    fn density(x: f64) -> f64 {
        (-0.5 * x * x).exp() / (2.0 * PI).sqrt()
    }

    /// The normal distribution, from a rational approximation of the tail.
    #[differentiable]
    fn distribution(x: f64) -> f64 {
        let z = (x * FRAC_1_SQRT_2).abs();
        let t = 1.0 / (1.0 + 0.327_591_1 * z);
        let series = t
            * (0.254_829_592
                + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
        let tail = 0.5 * series * (-z * z).exp();
        if x > 0.0 { 1.0 - tail } else { tail }
    }

    #[differentiable(wrt(market, contract, volatility))]
    fn d1(market: &Market, contract: &Contract, volatility: f64) -> f64 {
        let carry = market.rate - market.dividend + 0.5 * volatility * volatility;
        ((market.spot / contract.strike).ln() + carry * contract.expiry)
            / (volatility * contract.expiry.sqrt())
    }

    impl Contract {
        #[differentiable(wrt(self, market, volatility))]
        pub fn greeks(&self, market: &Market, volatility: f64) -> Greeks {
            let sign = stop_gradient(self.side.sign());
            let root = self.expiry.sqrt();
            let d1 = d1(market, self, volatility);
            let d2 = d1 - volatility * root;
            let growth = (-market.dividend * self.expiry).exp();
            let discount = (-market.rate * self.expiry).exp();
            let delta = sign * growth * distribution(sign * d1);
            let density = density(d1);
            Greeks {
                price: market.spot * delta - sign * self.strike * discount * distribution(sign * d2),
                delta,
                gamma: growth * density / (market.spot * volatility * root),
                vega: market.spot * growth * density * root,
            }
        }

        #[differentiable(wrt(self, market))]
        fn intrinsic(&self, market: &Market) -> f64 {
            let forward = market.spot * (-market.dividend * self.expiry).exp();
            let strike = self.strike * (-market.rate * self.expiry).exp();
            (stop_gradient(self.side.sign()) * (forward - strike)).max(0.0)
        }

        /// Newton's method, kept in a bracket by bisection.
        #[differentiable(wrt(self, market, price))]
        pub fn implied_volatility(&self, market: &Market, price: f64) -> Result<f64, Failure> {
            let intrinsic = self.intrinsic(market);
            if price <= intrinsic {
                return Err(Failure::BelowIntrinsic(price));
            }
            let (mut low, mut high) = (1e-3, 4.0);
            let mut volatility = (2.0 * PI / self.expiry).sqrt() * price / market.spot;
            for _ in 0..60 {
                let Greeks { price: found, vega, .. } = self.greeks(market, volatility);
                let gap = found - price;
                if gap.abs() < 1e-10 * market.spot {
                    return Ok(volatility - gap / vega);
                }
                if gap > 0.0 {
                    high = volatility;
                } else {
                    low = volatility;
                }
                let next = volatility - gap / vega;
                volatility = if low < next && next < high { next } else { 0.5 * (low + high) };
            }
            Err(Failure::NotFound { rounds: 60 })
        }
    }

    /// A volatility for each strike: a parabola in the logarithm of the moneyness, which is flat far out.
    #[derive(Differentiable, Clone, Debug)]
    pub struct Smile {
        pub level: f64,
        pub skew: f64,
        pub curvature: f64,
        #[differentiable(constant)]
        pub width: f64,
    }

    impl Smile {
        #[differentiable(wrt(self, market, strike))]
        fn at(&self, market: &Market, strike: f64) -> f64 {
            let moneyness = (strike / market.spot).ln().clamp(-self.width, self.width);
            self.level + moneyness * (self.skew + moneyness * self.curvature)
        }

        /// The mean square error of the smile in volatilities; prices without one count by their own error.
        #[differentiable(wrt(self, market))]
        pub fn misfit(&self, market: &Market, quotes: &[(Contract, f64)]) -> Result<f64, Failure> {
            let mut sum = 0.0;
            for (contract, price) in quotes {
                let at = self.at(market, contract.strike);
                if *price < 0.05 {
                    let Greeks { price: model, .. } = contract.greeks(market, at);
                    sum += (model - price).powi(2);
                    continue;
                }
                let implied = contract.implied_volatility(market, *price)?;
                sum += (at - implied).powi(2);
            }
            Ok(sum / quotes.len() as f64)
        }
    }
}

use program::{Contract, Market, Side, Smile, cases};

use oracle::tests;

const MARKET: Market = Market { spot: 100.0, rate: 0.03, dividend: 0.01 };

fn contract(side: Side, strike: f64) -> Contract {
    Contract { side: side, strike, expiry: 0.75 }
}

fn quotes(price: f64) -> Vec<(Contract, f64)> {
    vec![
        (contract(Side::Call, 110.0), 3.5),
        (contract(Side::Put, 60.0), 0.01),
        (contract(Side::Put, 90.0), price),
    ]
}

tests! {
    density: [0.3, -1.2];
    distribution: [0.3, -1.2], kinks [0.0];
    d1: [(MARKET, contract(Side::Call, 110.0), 0.2)];
    contract_greeks: [(contract(Side::Call, 110.0), MARKET, 0.2), (contract(Side::Put, 95.0), MARKET, 0.35)];
    contract_intrinsic: [(contract(Side::Call, 80.0), MARKET), (contract(Side::Put, 80.0), MARKET)];
    contract_implied_volatility: [
        (contract(Side::Call, 110.0), MARKET, 3.5),
        (contract(Side::Put, 90.0), MARKET, 2.0),
        (contract(Side::Call, 250.0), MARKET, 0.1),
    ],
    kinks [(contract(Side::Put, 150.0), MARKET, 2.0), (contract(Side::Call, 110.0), MARKET, 99.9)];
    smile_at: [
        (Smile { level: 0.2, skew: -0.1, curvature: 0.3, width: 0.5 }, MARKET, 90.0),
        (Smile { level: 0.2, skew: -0.1, curvature: 0.3, width: 0.5 }, MARKET, 30.0),
    ];
    smile_misfit: [(Smile { level: 0.2, skew: -0.1, curvature: 0.3, width: 0.3 }, MARKET, quotes(3.0))],
        kinks [(Smile { level: 0.2, skew: -0.1, curvature: 0.3, width: 0.3 }, MARKET, quotes(-1.0))];
}
