//! Cubic equations of state: compressibility by Newton's method, fugacity, and the pressure of boiling.

#[oracle::twin]
pub(crate) mod program {
    pub const GAS_CONSTANT: f64 = 8.314_462_618;

    pub(crate) mod cubic {
        use dnn_core::{Differentiable, differentiable};

        use super::GAS_CONSTANT as R;

        #[derive(Differentiable, Clone, Debug)]
        pub struct Substance {
            pub critical_temperature: f64,
            pub critical_pressure: f64,
            pub acentric: f64,
            pub name: String,
        }

        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phase {
            Liquid,
            Vapor,
        }

        /// The dimensionless coefficients at a temperature and a pressure.
        #[derive(Differentiable, Clone, Copy, Debug)]
        pub struct Reduced {
            pub a: f64,
            pub b: f64,
        }

        /// An equation of state with the attraction `a / ((v + ε b) (v + σ b))`.
        #[differentiable]
        pub trait Cubic {
            const OMEGA_A: f64;
            const OMEGA_B: f64;
            const SIGMA: f64;
            const EPSILON: f64;

            #[differentiable]
            fn slope(acentric: f64) -> f64;

            #[differentiable(wrt(substance, temperature))]
            fn attraction(substance: &Substance, temperature: f64) -> f64 {
                let reduced = temperature / substance.critical_temperature;
                let root = 1.0 + Self::slope(substance.acentric) * (1.0 - reduced.sqrt());
                root * root
            }

            #[differentiable(wrt(substance, temperature, pressure))]
            fn reduced(substance: &Substance, temperature: f64, pressure: f64) -> Reduced {
                let rt = R * temperature;
                let Substance { critical_temperature: tc, critical_pressure: pc, .. } = substance;
                let a = Self::OMEGA_A * (R * tc).powi(2) / pc * Self::attraction(substance, temperature);
                let b = Self::OMEGA_B * R * tc / pc;
                Reduced { a: a * pressure / (rt * rt), b: b * pressure / rt }
            }

            /// A root of the cubic in the compressibility, from the side of the phase.
            #[differentiable(wrt(at))]
            fn compressibility(at: &Reduced, phase: Phase) -> f64 {
                let (sum, product) = (Self::SIGMA + Self::EPSILON, Self::SIGMA * Self::EPSILON);
                let Reduced { a, b } = *at;
                let c2 = (sum - 1.0) * b - 1.0;
                let c1 = a + (product - sum) * b * b - sum * b;
                let c0 = -(a * b + product * (b * b + b * b * b));
                let mut z = match phase {
                    Phase::Liquid => b * 1.01,
                    Phase::Vapor => 1.0 + b,
                };
                for _ in 0..50 {
                    let value = ((z + c2) * z + c1) * z + c0;
                    let slope = (3.0 * z + 2.0 * c2) * z + c1;
                    let step = value / slope;
                    z -= step;
                    if step.abs() < 1e-13 * z.abs() {
                        break;
                    }
                }
                z
            }

            #[differentiable(wrt(at))]
            fn ln_fugacity(at: &Reduced, phase: Phase) -> f64 {
                let z = Self::compressibility(at, phase);
                let spread = Self::SIGMA - Self::EPSILON;
                let ratio = (z + Self::SIGMA * at.b) / (z + Self::EPSILON * at.b);
                z - 1.0 - (z - at.b).ln() - at.a / (spread * at.b) * ratio.ln()
            }
        }

        pub struct PengRobinson;

        pub struct SoaveRedlichKwong;

        #[differentiable(trait)]
        impl Cubic for PengRobinson {
            const OMEGA_A: f64 = 0.457_235_53;
            const OMEGA_B: f64 = 0.077_796_07;
            const SIGMA: f64 = 1.0 + std::f64::consts::SQRT_2;
            const EPSILON: f64 = 2.0 - Self::SIGMA;

            #[differentiable]
            fn slope(acentric: f64) -> f64 {
                if acentric <= 0.491 {
                    0.374_64 + (1.542_26 - 0.269_92 * acentric) * acentric
                } else {
                    0.379_642 + (1.485_03 - (0.164_423 - 0.016_666 * acentric) * acentric) * acentric
                }
            }
        }

        #[differentiable(trait)]
        impl Cubic for SoaveRedlichKwong {
            const OMEGA_A: f64 = 0.427_48;
            const OMEGA_B: f64 = 0.086_64;
            const SIGMA: f64 = 1.0;
            const EPSILON: f64 = 0.0;

            #[differentiable]
            fn slope(acentric: f64) -> f64 {
                0.48 + acentric * (1.574 - 0.176 * acentric)
            }
        }
    }

    use dnn_core::differentiable;

    use cubic::{Cubic, PengRobinson, Phase, SoaveRedlichKwong, Substance};

    /// The pressure where both phases have one fugacity, by successive substitution.
    #[differentiable(wrt(substance, temperature))]
    fn boiling_pressure<E: Cubic>(substance: &Substance, temperature: f64) -> Option<f64> {
        if temperature >= substance.critical_temperature {
            return None;
        }
        let ratio = substance.critical_temperature / temperature;
        let mut pressure =
            substance.critical_pressure * (5.373 * (1.0 + substance.acentric) * (1.0 - ratio)).exp();
        let mut rounds = 0;
        loop {
            let reduced = E::reduced(substance, temperature, pressure);
            let liquid = E::ln_fugacity(&reduced, Phase::Liquid);
            let vapor = E::ln_fugacity(&reduced, Phase::Vapor);
            let gap = liquid - vapor;
            pressure *= gap.exp();
            rounds += 1;
            if gap.abs() < 1e-10 {
                return Some(pressure);
            }
            if rounds == 40 {
                return None;
            }
        }
    }

    #[differentiable(wrt(substance, temperature))]
    pub fn boiling(substance: &Substance, temperature: f64, soave: bool) -> Option<f64> {
        if soave {
            boiling_pressure::<SoaveRedlichKwong>(substance, temperature)
        } else {
            boiling_pressure::<PengRobinson>(substance, temperature)
        }
    }

    #[differentiable(wrt(substance, temperature, pressure))]
    pub fn density(substance: &Substance, temperature: f64, pressure: f64, phase: Phase) -> f64 {
        let reduced = PengRobinson::reduced(substance, temperature, pressure);
        let z = <PengRobinson as Cubic>::compressibility(&reduced, phase);
        pressure / (z * GAS_CONSTANT * temperature)
    }

    /// How far the model is from pressures that were seen at temperatures.
    #[differentiable(wrt(substance))]
    pub fn misfit(substance: &Substance, seen: &[(f64, f64)]) -> f64 {
        let mut sum = 0.0;
        let mut count = 0;
        for &(temperature, pressure) in seen {
            if let Some(boiling) = boiling(substance, temperature, false) {
                let error = (boiling / pressure).ln();
                sum += error * error;
                count += 1;
            }
        }
        if count == 0 { 0.0 } else { (sum / count as f64).sqrt() }
    }
}

use program::cases;
use program::cubic::{Phase, Substance};

use oracle::tests;

fn propane() -> Substance {
    Substance {
        critical_temperature: 369.8,
        critical_pressure: 4.25e6,
        acentric: 0.152,
        name: "propane".to_owned(),
    }
}

fn heavy() -> Substance {
    Substance {
        critical_temperature: 658.0,
        critical_pressure: 1.82e6,
        acentric: 0.576,
        name: "dodecane".to_owned(),
    }
}

tests! {
    boiling: [(propane(), 300.0, false), (propane(), 320.0, true), (heavy(), 550.0, false)],
        kinks [(propane(), 380.0, false)];
    density: [
        (propane(), 300.0, 2e6, Phase::Liquid),
        (propane(), 300.0, 1e5, Phase::Vapor),
        (heavy(), 500.0, 1e5, Phase::Vapor),
    ];
    misfit: [(propane(), vec![(280.0, 5.8e5), (310.0, 1.3e6), (400.0, 5e6)]), (propane(), vec![])];
}
