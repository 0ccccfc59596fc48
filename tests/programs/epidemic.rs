//! An epidemic in age groups: stages of an illness, measures that come and go, and the fit to reported cases.

#[oracle::twin]
pub(crate) mod program {
    use dnn_core::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Stage {
        Susceptible,
        Exposed,
        Infectious,
        Recovered,
    }

    impl Stage {
        pub const ALL: [Stage; 4] = [Stage::Susceptible, Stage::Exposed, Stage::Infectious, Stage::Recovered];

        fn next(self) -> Option<Stage> {
            match self {
                Stage::Susceptible => Some(Stage::Exposed),
                Stage::Exposed => Some(Stage::Infectious),
                Stage::Infectious => Some(Stage::Recovered),
                Stage::Recovered => None,
            }
        }
    }

    /// Shares of one group in each stage.
    #[derive(Differentiable, Clone, Copy, Debug, Default)]
    pub struct Group {
        pub susceptible: f64,
        pub exposed: f64,
        pub infectious: f64,
        pub recovered: f64,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub enum Measure {
        /// Fewer contacts between two days.
        Distance { from: usize, until: usize, strength: f64 },
        /// A share of the susceptible recovers each day, as long as there are enough of them.
        Vaccinate { from: usize, rate: f64, least: f64 },
        /// Contacts swing over the year.
        Season(f64, f64),
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Disease {
        pub contacts: [[f64; 2]; 2],
        pub incubation: f64,
        pub recovery: f64,
        pub measures: Vec<Measure>,
    }

    impl Measure {
        #[differentiable(wrt(self))]
        fn factor(&self, day: usize) -> f64 {
            match *self {
                Measure::Distance { from, until, strength } if (from..until).contains(&day) => 1.0 - strength,
                Measure::Season(swing, phase) => 1.0 + swing * (day as f64 / 58.0 + phase).cos(),
                _ => 1.0,
            }
        }
    }

    impl Group {
        #[differentiable(wrt(self))]
        fn share(&self, stage: Stage) -> f64 {
            let Self { susceptible, exposed, infectious, recovered } = self;
            match stage {
                Stage::Susceptible => *susceptible,
                Stage::Exposed => *exposed,
                Stage::Infectious => *infectious,
                Stage::Recovered => *recovered,
            }
        }

        #[differentiable(wrt(self, share))]
        fn advance(&mut self, from: Stage, share: f64) -> f64 {
            let Some(to) = from.next() else { return 0.0 };
            let moving = match from {
                Stage::Susceptible => self.susceptible * (1.0 - (-share).exp()),
                Stage::Exposed => self.exposed * share,
                _ => self.infectious * share,
            };
            match (from, to) {
                (Stage::Susceptible, _) => {
                    self.susceptible -= moving;
                    self.exposed += moving;
                }
                (Stage::Exposed, _) => {
                    self.exposed -= moving;
                    self.infectious += moving;
                }
                _ => {
                    self.infectious -= moving;
                    self.recovered += moving;
                }
            }
            moving
        }
    }

    impl Disease {
        #[differentiable(wrt(self))]
        fn pressure(&self, groups: [f64; 2], day: usize, group: usize) -> f64 {
            let mut factor = 1.0;
            for measure in &self.measures {
                factor *= measure.factor(day);
            }
            let mut pressure = 0.0;
            for (contacts, infectious) in self.contacts[group].iter().zip(&groups) {
                pressure += contacts * infectious;
            }
            factor * pressure
        }

        /// One day; returns the newly infectious.
        #[differentiable(wrt(self, groups))]
        pub fn day(&self, groups: &mut [Group; 2], day: usize) -> f64 {
            let infectious = [groups[0].infectious, groups[1].infectious];
            let mut new = 0.0;
            for i in 0..2 {
                let recovering = 1.0 / self.recovery;
                let pressure = self.pressure(infectious, day, i);
                groups[i].advance(Stage::Infectious, recovering);
                new += groups[i].advance(Stage::Exposed, 1.0 / self.incubation);
                groups[i].advance(Stage::Susceptible, pressure);
                for measure in &self.measures {
                    if let Measure::Vaccinate { from, rate, least } = measure
                        && day >= *from
                        && groups[i].susceptible > *least
                    {
                        let given = rate * groups[i].susceptible;
                        groups[i].susceptible -= given;
                        groups[i].recovered += given;
                    }
                }
            }
            new
        }

        /// The reported cases against the model's, whose variance grows with their number.
        #[differentiable(wrt(self, start, reporting))]
        pub fn misfit(&self, start: Group, reported: &[f64], reporting: f64) -> f64 {
            let mut groups = [start, Group { infectious: 0.0, ..start }];
            let mut peak = 0.0;
            let mut sum = 0.0;
            for (day, cases) in reported.iter().enumerate() {
                let new = self.day(&mut groups, day);
                let expected = reporting * new;
                let gap = cases - expected;
                sum += gap * gap / (1e-4 + expected) + (1e-4 + expected).ln();
                if groups[0].infectious > peak {
                    peak = groups[0].infectious;
                }
            }
            let mut all = 0.0;
            for stage in Stage::ALL {
                all += groups[1].share(stage);
            }
            sum + peak * all
        }
    }

    /// How many each one infects at first, from the rates of both groups.
    #[differentiable(wrt(disease))]
    pub fn reproduction(disease: &Disease) -> f64 {
        let Disease { contacts: [[a, b], [c, d]], recovery, .. } = disease;
        let half = 0.5 * (a + d);
        let root = (half * half - (a * d - b * c)).sqrt();
        (half + root) * recovery
    }
}

use program::{Disease, Group, Measure, Stage, cases};

use oracle::tests;

const GROUP: Group = Group { susceptible: 0.9, exposed: 0.04, infectious: 0.05, recovered: 0.01 };
const SPENT: Group = Group { susceptible: 0.3, ..GROUP };

fn disease() -> Disease {
    let measures = vec![
        Measure::Distance { from: 2, until: 4, strength: 0.6 },
        Measure::Vaccinate { from: 3, rate: 0.05, least: 0.5 },
        Measure::Season(0.2, 0.7),
    ];
    Disease { contacts: [[0.5, 0.2], [0.3, 0.1]], incubation: 3.0, recovery: 6.0, measures }
}

tests! {
    measure_factor: [
        (disease().measures[0].clone(), 3),
        (disease().measures[0].clone(), 5),
        (disease().measures[1].clone(), 5),
        (disease().measures[2].clone(), 40),
    ];
    group_share: Stage::ALL.map(|stage| (GROUP, stage));
    group_advance: [
        (GROUP, Stage::Susceptible, 0.2),
        (GROUP, Stage::Exposed, 0.2),
        (GROUP, Stage::Infectious, 0.2),
        (GROUP, Stage::Recovered, 0.2),
    ];
    disease_pressure: [(disease(), [0.1, 0.2], 3, 1)];
    disease_day: [(disease(), [GROUP, SPENT], 3), (disease(), [GROUP, SPENT], 0)];
    disease_misfit: [(disease(), GROUP, vec![0.01, 0.02, 0.03, 0.02, 0.01, 0.01], 0.4)];
    reproduction: [disease()];
}
