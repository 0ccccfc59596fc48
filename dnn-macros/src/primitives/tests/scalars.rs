//! Scalar entries: by value, by reference, by path, and the rule of each.

use std::fmt::Write as _;

use proc_macro2::Span;

use super::text::{mentions, number, text, written};
use crate::differentiate::apply_rule;
use crate::ir::{
    Arena, Block, Domain, Emission, Expression, Float, Kind, Name, Primitive, Program, Term, Terms, Ty,
    Typing,
};
use crate::primitives::table;

/// The names of the operands in the order of the parameters.
const OPERANDS: [&str; 3] = ["x", "y", "w"];

/// Whole exponents that have rules of their own, and others.
const EXPONENTS: [i32; 5] = [0, 1, 2, 3, -2];

/// One annotated function of the generated file.
pub(super) struct Function {
    /// Without the float type.
    name: String,
    /// Name, and whether it is taken by reference.
    parameters: Vec<(&'static str, bool)>,
    intervals: Vec<(f64, f64)>,
    /// A parameter that is no float, and what is passed for it.
    exponent: Option<i32>,
    body: String,
}

impl Function {
    pub(super) fn text(&self, float: &str) -> String {
        let mut parameters = String::new();
        for (name, reference) in &self.parameters {
            let and = if *reference { "&" } else { "" };
            write!(parameters, "{name}: {and}{float},").expect("a string takes all");
        }
        if self.exponent.is_some() {
            parameters.push_str("n: i32,");
        }
        format!(
            "#[differentiable] pub(crate) fn {}_{float}({parameters}) -> {float} {{ {} }}\n",
            self.name, self.body
        )
    }

    /// A line of the list: `case!(function, derivative, [intervals], |p| (arguments), |grads| [gradients])`.
    pub(super) fn case(&self, float: &str) -> String {
        let name = format!("{}_{float}", self.name);
        let list = |items: Vec<String>| items.join(", ");
        let intervals =
            self.intervals.iter().map(|(low, high)| format!("({}, {})", number(*low), number(*high)));
        let arguments = self.parameters.iter().enumerate().map(|(i, (_, reference))| {
            let and = if *reference { "&" } else { "" };
            format!("{and}p[{i}]")
        });
        let arguments = arguments.chain(self.exponent.map(|n| n.to_string()));
        let gradients = match self.parameters.len() {
            1 => vec!["grads".to_owned()],
            count => (0..count).map(|i| format!("grads.{i}")).collect(),
        };
        format!(
            "    case!({name}, {name}_value_and_grad, [{}], |p| ({}), |grads| [{}]),\n",
            list(intervals.collect()),
            list(arguments.collect()),
            list(gradients)
        )
    }
}

pub(super) fn functions(float: &str) -> Vec<Function> {
    let mut functions = Vec::new();
    for primitive in table() {
        let Domain::Intervals(intervals) = primitive.domain else { continue };
        match primitive.typing {
            Typing::ScalarInteger => {
                for exponent in EXPONENTS {
                    forms(primitive, intervals, Some(Exponent::Literal(exponent)), float, &mut functions);
                }
                forms(primitive, intervals, Some(Exponent::Parameter(3)), float, &mut functions);
            }
            Typing::Scalars(_) | Typing::ScalarPair | Typing::Cast => {
                forms(primitive, intervals, None, float, &mut functions);
            }
            other => panic!("`{}`: a typing {other:?} with intervals is not written here", primitive.name),
        }
    }
    functions
}

/// The second operand of `powi`.
#[derive(Clone, Copy)]
enum Exponent {
    Literal(i32),
    Parameter(i32),
}

impl Exponent {
    fn text(self) -> String {
        match self {
            Self::Literal(n) => n.to_string(),
            Self::Parameter(_) => "n".to_owned(),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Literal(n) if n < 0 => format!("_minus_{}", -n),
            Self::Literal(n) => format!("_{n}"),
            Self::Parameter(_) => "_n".to_owned(),
        }
    }

    fn passed(self) -> Option<i32> {
        match self {
            Self::Literal(_) => None,
            Self::Parameter(n) => Some(n),
        }
    }
}

/// The functions of one entry: by value, by reference, by path, and its rule.
fn forms(
    primitive: &'static Primitive,
    intervals: &[(f64, f64)],
    exponent: Option<Exponent>,
    float: &str,
    functions: &mut Vec<Function>,
) {
    let names = &OPERANDS[..intervals.len()];
    let name = format!("{}{}", primitive.name, exponent.map(Exponent::name).unwrap_or_default());
    let function = |suffix: &str, reference: bool, operation: String| Function {
        name: format!("{name}{suffix}"),
        parameters: names.iter().map(|name| (*name, reference)).collect(),
        intervals: intervals.to_vec(),
        exponent: exponent.and_then(Exponent::passed),
        body: value(primitive, &operation, names, reference),
    };
    let all = |prefix: &str| -> Vec<String> {
        let operands = names.iter().map(|name| format!("{prefix}{name}"));
        operands.chain(exponent.map(Exponent::text)).collect()
    };
    let (plain, opened, lent) = (all(""), all("*"), all("&"));
    functions.push(function("", false, written(primitive.emission, &plain, float)));
    match primitive.emission {
        Emission::Infix(_) | Emission::Prefix(_) => {
            functions.push(function("_reference", true, written(primitive.emission, &plain, float)));
            functions.push(function("_borrow", false, written(primitive.emission, &lent, float)));
        }
        Emission::Method(method) => {
            let receiver = std::iter::once(plain[0].clone())
                .chain(opened.iter().skip(1).map(|operand| operand.replace("*n", "n")));
            let receiver: Vec<String> = match exponent {
                Some(exponent) => vec![plain[0].clone(), exponent.text()],
                None => receiver.collect(),
            };
            functions.push(function("_reference", true, written(primitive.emission, &receiver, float)));
            functions.push(function("_path", false, format!("{float}::{method}({})", plain.join(", "))));
        }
        _ => functions.push(function("_reference", true, written(primitive.emission, &opened, float))),
    }
    rule(primitive, intervals, exponent, &name, float, functions);
}

/// The body of the function of an entry. A piecewise constant one is refused alone: its operands are added.
fn value(primitive: &Primitive, operation: &str, names: &[&str], reference: bool) -> String {
    if primitive.typing == Typing::ScalarPair {
        return format!("let (first, second) = {operation}; first + 2.0 * second");
    }
    if primitive.is_constant() {
        let star = if reference { "*" } else { "" };
        let operands: Vec<String> = names.iter().map(|name| format!("{star}{name}")).collect();
        return format!("{operation} * {}", operands.join(" * "));
    }
    operation.to_owned()
}

/// The adjoints of an entry's operands, each a function of the operands and of the upstream `u`.
fn rule(
    primitive: &'static Primitive,
    intervals: &[(f64, f64)],
    exponent: Option<Exponent>,
    name: &str,
    float: &str,
    functions: &mut Vec<Function>,
) {
    let names = &OPERANDS[..intervals.len()];
    let mut program = Program {
        variables: Arena::new(),
        parameters: vec![],
        named: vec![],
        body: Block::default(),
        result: None,
        closures: Vec::new(),
    };
    let scalar = Ty::Float(if float == "f32" { Float::F32 } else { Float::F64 });
    let pair = primitive.typing == Typing::ScalarPair;
    let result_ty = if pair { Ty::Tuple(vec![scalar.clone(), scalar.clone()]) } else { scalar.clone() };
    let mut variable = |name: &str, ty: &Ty| {
        program.variable(Name::User(name.to_owned()), ty.clone(), Kind::Parameter, Span::call_site())
    };
    let terms = Terms::new(Span::call_site());
    let mut operands: Vec<Term<'_>> = names
        .iter()
        .map(|name| terms.term(Expression::Variable(variable(name, &scalar)), scalar.clone()))
        .collect();
    match exponent {
        Some(Exponent::Literal(n)) => operands.push(operands[0].integer(f64::from(n))),
        Some(Exponent::Parameter(_)) => {
            operands.push(terms.term(Expression::Variable(variable("n", &Ty::Integer)), Ty::Integer));
        }
        None => {}
    }
    let z = variable("z", &result_ty);
    let u = variable("u", &result_ty);
    let adjoints = apply_rule(
        primitive,
        &operands,
        terms.term(Expression::Variable(z), result_ty.clone()),
        terms.term(Expression::Variable(u), result_ty),
    );
    let operation =
        names.iter().map(|name| (*name).to_owned()).chain(exponent.map(Exponent::text)).collect::<Vec<_>>();
    for (i, adjoint) in adjoints.into_iter().enumerate() {
        let Some(adjoint) = adjoint else { continue };
        let expression = adjoint.expression();
        let mut body = String::new();
        if mentions(&expression, z) {
            write!(body, "let z = {};", written(primitive.emission, &operation, float))
                .expect("a string takes all");
        }
        if pair {
            body.push_str("let u = (u0, u1);");
        }
        body.push_str(&text(&expression, &program, float));
        let upstream: &[&str] = if pair { &["u0", "u1"] } else { &["u"] };
        functions.push(Function {
            name: format!("{name}_adjoint{i}"),
            parameters: names.iter().chain(upstream).map(|name| (*name, false)).collect(),
            intervals: intervals.iter().copied().chain(upstream.iter().map(|_| (0.5, 1.5))).collect(),
            exponent: exponent.and_then(Exponent::passed),
            body,
        });
    }
}
