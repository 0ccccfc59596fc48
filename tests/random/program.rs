//! Functions and programs: signatures, results, and the points at which they run.

use std::fmt::Write as _;

use dnn_core::random::Random;

use crate::coverage::{Coverage, Want};
use crate::expression::Level;
use crate::generator::{Frame, Generator};
use crate::scope::{Form, Kind, Scope, Variable};
use crate::tree::{Node, print};

/// What a parameter is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Type {
    Float,
    Slice,
    Array,
    ArrayReference,
    OutFloat,
    OutSlice,
    OutArray,
    OutMatrix,
    Count,
    Mode,
}

/// The length of slices and arrays; that of a slice is not written in its type.
pub(crate) const LENGTH: usize = 3;

impl Type {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Float => "f64",
            Self::Slice => "&[f64]",
            Self::Array => "[f64; 3]",
            Self::ArrayReference => "&[f64; 3]",
            Self::OutFloat => "&mut f64",
            Self::OutSlice => "&mut [f64]",
            Self::OutArray => "&mut [f64; 3]",
            Self::OutMatrix => "&mut [[f64; 2]; 3]",
            Self::Count => "usize",
            Self::Mode => "Mode",
        }
    }

    fn variable(self, name: &str) -> Variable {
        let array =
            |lengths: &[usize], form| Variable::new(name, Kind::Array { lengths: lengths.to_vec(), form });
        let variable = match self {
            Self::Float => Variable::new(name, Kind::Float),
            Self::Slice => array(&[LENGTH], Form::Slice),
            Self::Array => array(&[LENGTH], Form::Owned),
            Self::ArrayReference => array(&[LENGTH], Form::Reference),
            Self::OutFloat => {
                let mut variable = Variable::new(name, Kind::Float).mutable();
                variable.text = format!("*{name}");
                variable
            }
            Self::OutSlice => array(&[LENGTH], Form::Slice).mutable(),
            Self::OutArray => array(&[LENGTH], Form::Reference).mutable(),
            Self::OutMatrix => array(&[LENGTH, 2], Form::Reference).mutable(),
            Self::Count => return Variable::new(name, Kind::Integer { low: 2, high: 4 }),
            Self::Mode => return Variable::new(name, Kind::Mode),
        };
        variable.active(true)
    }
}

/// What a function returns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Outcome {
    Float,
    Pair,
    Triple,
    Nothing,
    Maybe,
    Fallible,
    List,
}

impl Outcome {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Float => " -> f64",
            Self::Pair => " -> (f64, f64)",
            Self::Triple => " -> [f64; 3]",
            Self::Nothing => "",
            Self::Maybe => " -> Option<f64>",
            Self::Fallible => " -> Result<f64, &'static str>",
            Self::List => " -> Vec<f64>",
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) parameters: Vec<(String, Type)>,
    pub(crate) outcome: Outcome,
    pub(crate) body: Vec<Node>,
}

impl Function {
    /// The text under an attribute.
    pub(crate) fn text(&self, attribute: &str) -> String {
        let parameters: Vec<_> =
            self.parameters.iter().map(|(name, ty)| format!("{name}: {}", ty.text())).collect();
        let outcome = self.outcome.text();
        let mut text = String::new();
        writeln!(text, "{attribute}pub fn {}({}){outcome} {{", self.name, parameters.join(", "))
            .expect("it is text");
        print(&self.body, 1, &mut text);
        text.push_str("}\n");
        text
    }
}

/// A function `program` and the functions that it calls.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) functions: Vec<Function>,
    pub(crate) points: Vec<Vec<String>>,
}

impl Program {
    pub(crate) fn main(&self) -> &Function {
        self.functions.last().expect("a program has functions")
    }

    pub(crate) fn text(&self, attribute: &str) -> String {
        self.functions.iter().map(|function| function.text(attribute)).collect::<Vec<_>>().join("\n")
    }
}

/// How many points a program runs at.
const POINTS: usize = 6;

/// How many constructs the functions are given.
const FUEL: usize = 14;
const FUEL_OF_HELPERS: usize = 5;

/// The program of a seed. What it consists of depends on what the programs before it have reached.
pub(crate) fn generate(seed: u64, coverage: &mut Coverage) -> Program {
    let mut generator = Generator {
        random: Random::new(seed),
        coverage,
        helpers: Vec::new(),
        at: frame(Outcome::Float),
        begun: 0,
        within_call: false,
    };
    let mut types = vec![Type::Float; 1 + generator.random.below(2)];
    for (ty, percent) in [
        (Type::Slice, 50),
        (Type::Array, 30),
        (Type::ArrayReference, 30),
        (Type::OutFloat, 15),
        (Type::OutSlice, 20),
        (Type::OutArray, 15),
        (Type::OutMatrix, 15),
        (Type::Count, 70),
        (Type::Mode, 40),
    ] {
        if generator.chance(percent) {
            types.push(ty);
        }
    }
    // What may fail writes nothing that carries a derivative.
    let lends = types.iter().any(|ty| ty.text().starts_with("&mut"));
    let outcome = match generator.random.below(10) {
        0 if !lends => Outcome::Maybe,
        1 if !lends => Outcome::Fallible,
        _ => Outcome::Float,
    };
    let main = generator.function_of("program", &types, outcome, FUEL);
    let points = (0..POINTS).map(|_| types.iter().map(|&ty| generator.argument(ty)).collect()).collect();
    let mut functions = generator.helpers;
    functions.push(main);
    Program { functions, points }
}

fn frame(outcome: Outcome) -> Frame {
    Frame {
        scope: Scope::default(),
        out: Vec::new(),
        names: 0,
        fuel: 0,
        depth: 0,
        start: 0,
        floor: 0,
        active: true,
        outcome,
        captured: Vec::new(),
    }
}

impl Generator<'_> {
    /// Writes a function, while another one may be half written.
    pub(crate) fn function_of(
        &mut self,
        name: &str,
        types: &[Type],
        outcome: Outcome,
        fuel: usize,
    ) -> Function {
        let outer = std::mem::replace(&mut self.at, frame(outcome));
        let names = ["x", "y", "z", "λ", "K", "g", "n", "o", "r", "h"];
        let parameters: Vec<_> = types.iter().zip(names).map(|(&ty, name)| (name.to_owned(), ty)).collect();
        for (name, ty) in &parameters {
            self.at.scope.declare(ty.variable(name));
        }
        // The first parameter stays as it is: there is always something active to read.
        self.protect(0, true);
        self.at.fuel = fuel;
        let count = 2 + self.random.below(3);
        self.statements(count);
        let want = Want { active: true, mutated: false };
        let value = self.outcome(want);
        if !value.is_empty() {
            self.line(value);
        }
        let body = std::mem::replace(&mut self.at, outer).out;
        Function { name: name.to_owned(), parameters, outcome, body }
    }

    /// A helper with a small body.
    pub(crate) fn helper(&mut self, types: &[Type], outcome: Outcome) -> Function {
        let name = format!("helper_{}", self.begun);
        self.begun += 1;
        // Those within it have no body beside their result, or there would be no end.
        let within_call = std::mem::replace(&mut self.within_call, true);
        let helper = self.function_of(&name, types, outcome, if within_call { 0 } else { FUEL_OF_HELPERS });
        self.within_call = within_call;
        self.helpers.push(helper.clone());
        helper
    }

    /// What the function returns, with everything in it that nobody has read.
    pub(crate) fn outcome(&mut self, want: Want) -> String {
        match self.at.outcome {
            Outcome::Float => self.result(want).text,
            Outcome::Pair => format!("({}, {})", self.result(want).text, self.small(want).text),
            Outcome::Triple => {
                let (first, second, third) = (self.small(want), self.result(want), self.leaf(want));
                format!("[{}, {}, {}]", first.text, second.text, third.operand(Level::Sum))
            }
            Outcome::Maybe => format!("Some({})", self.result(want).text),
            Outcome::Fallible => format!("Ok({})", self.result(want).text),
            Outcome::List => self.list(want),
            Outcome::Nothing => {
                self.loose_ends();
                String::new()
            }
        }
    }

    /// An argument of the type, at random.
    fn argument(&mut self, ty: Type) -> String {
        let mut number = || format!("{:?}", (self.random.uniform() * 400.0 - 200.0).round() / 100.0 + 0.003);
        let mut row = |count: usize| (0..count).map(|_| number()).collect::<Vec<_>>().join(", ");
        match ty {
            Type::Float => number(),
            Type::Slice | Type::ArrayReference => format!("&[{}]", row(LENGTH)),
            Type::Array => format!("[{}]", row(LENGTH)),
            Type::OutFloat => format!("&mut {}", number()),
            Type::OutSlice | Type::OutArray => format!("&mut [{}]", row(LENGTH)),
            Type::OutMatrix => format!("&mut [[{}], [{}], [{}]]", row(2), row(2), row(2)),
            Type::Count => (2 + self.random.below(3)).to_string(),
            Type::Mode => self.word(&["Mode::Low", "Mode::Middle", "Mode::High"]),
        }
    }
}
