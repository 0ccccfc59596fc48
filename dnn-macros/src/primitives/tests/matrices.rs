//! Entries on matrices: with owned and with lent operands, under every spelling, and the rule of each.

use proc_macro2::Span;

use super::function::{Function, Parameter, Types};
use super::text::{mentions, text, written};
use crate::differentiate::apply_rule;
use crate::ir::{
    Arena, Block, Dimension, Domain, Emission, Expression, Extent, Kind, Matrix, Name, Operation, Primitive,
    Program, Term, Terms, Ty, Var,
};
use crate::primitives::{table, types};

/// The names of the operands in the order of the parameters.
const OPERANDS: [&str; 2] = ["x", "y"];

/// How the operands are passed, and written where they are used.
#[derive(Clone, Copy, PartialEq)]
enum Passed {
    Owned,
    Reference,
    /// Owned, and lent with `&` in the body.
    Lent,
}

pub(super) fn functions(float: &str) -> Vec<Function<'_>> {
    let mut functions = Vec::new();
    for primitive in table() {
        for (operands, fixed) in samples(primitive.domain) {
            let types = Types { float, fixed, hidden: false };
            for (i, spelling) in primitive.spellings.iter().enumerate() {
                let emission = emission(primitive, spelling);
                let name = match i {
                    0 => primitive.name.to_owned(),
                    _ => format!("{}_as_{}", primitive.name, spelling.replace("::", "_")),
                };
                functions.extend(forms(&name, primitive, emission, &operands, types));
            }
            rule(primitive, primitive, &operands, types, &mut functions);
        }
    }
    functions
}

/// Lists of operands on matrices, each with the question whether sizes are in the types.
pub(super) fn samples(domain: Domain) -> Vec<(Vec<Extent>, bool)> {
    let (lists, sizes): (_, &[bool]) = match domain {
        Domain::Matrices(lists) => (lists, &[false, true]),
        Domain::Dynamic(lists) => (lists, &[false]),
        _ => return Vec::new(),
    };
    sizes.iter().flat_map(|&fixed| lists.iter().map(move |list| (list.to_vec(), fixed))).collect()
}

/// How source spells the operation.
fn emission(primitive: &Primitive, spelling: &'static str) -> Emission {
    match spelling {
        _ if primitive.is_function(spelling) => primitive.emission,
        "unary -" => Emission::Prefix("-"),
        "+" | "-" | "*" | "/" => Emission::Infix(spelling),
        method => Emission::Method(method),
    }
}

/// The functions of one spelling.
pub(super) fn forms<'f>(
    name: &str,
    primitive: &Primitive,
    emission: Emission,
    operands: &[Extent],
    types: Types<'f>,
) -> Vec<Function<'f>> {
    let is_operator = matches!(emission, Emission::Infix(_) | Emission::Prefix(_));
    let mut forms = vec![("", Passed::Owned), ("_reference", Passed::Reference)];
    if is_operator && !types.hidden {
        forms.push(("_borrow", Passed::Lent));
    }
    forms
        .into_iter()
        .map(|(suffix, passed)| {
            let used: Vec<String> = OPERANDS
                .iter()
                .zip(operands)
                .enumerate()
                .map(|(i, (name, extent))| used(name, *extent, passed, emission, i))
                .collect();
            Function {
                name: named(name, operands, suffix, types),
                constant: Vec::new(),
                parameters: parameters(operands, passed == Passed::Reference),
                result: result(primitive, operands),
                body: written(emission, &used, types.float),
                types,
            }
        })
        .collect()
}

/// An operand where it is used.
fn used(name: &str, extent: Extent, passed: Passed, emission: Emission, position: usize) -> String {
    let scalar = extent == Extent::Scalar;
    let sign = match (emission, passed) {
        (Emission::Borrowing(_), Passed::Reference) => "",
        (Emission::Borrowing(_), _) => "&",
        (_, Passed::Reference) if scalar => "*",
        (Emission::Method(_), Passed::Owned) if !scalar && position > 0 => "&",
        (_, Passed::Lent) if !scalar => "&",
        _ => "",
    };
    format!("{sign}{name}")
}

fn parameters(operands: &[Extent], reference: bool) -> Vec<Parameter> {
    OPERANDS.iter().zip(operands).map(|(name, &extent)| Parameter { name, extent, reference }).collect()
}

fn named(name: &str, operands: &[Extent], suffix: &str, types: Types<'_>) -> String {
    let sizes: String = operands
        .iter()
        .filter_map(|extent| match extent {
            Extent::Scalar => None,
            Extent::Matrix(rows, columns) => Some(format!("_{rows}x{columns}")),
        })
        .collect();
    let fixed = if types.fixed { "_fixed" } else { "" };
    format!("{name}{sizes}{fixed}{suffix}_{}", types.float)
}

/// The extent of the result, by the table's typing of the operation.
fn result(primitive: &Primitive, operands: &[Extent]) -> Extent {
    let types = Types { float: "f64", fixed: true, hidden: false };
    let known: Vec<Ty> = operands.iter().map(|&extent| types.ty(extent)).collect();
    let size = |dimension: &Dimension| match dimension {
        Dimension::Static(size) => size.parse().expect("a size is a number here"),
        other => panic!("`{}`: a result with {other} rows or columns", primitive.name),
    };
    match types::result(primitive.typing, &known) {
        Ty::Float(_) => Extent::Scalar,
        Ty::Matrix(Matrix { rows, columns, .. }) => Extent::Matrix(size(&rows), size(&columns)),
        other => panic!("`{}`: a result of type {other}", primitive.name),
    }
}

/// The adjoints of an entry's operands, each a function of the operands and of the upstream `u`. `known`: the entry
/// that gives the extent of the result.
pub(super) fn rule<'f>(
    primitive: &'static Primitive,
    known: &'static Primitive,
    operands: &[Extent],
    types: Types<'f>,
    functions: &mut Vec<Function<'f>>,
) {
    let mut program = Program {
        variables: Arena::new(),
        parameters: vec![],
        named: vec![],
        body: Block::default(),
        result: None,
        closures: Vec::new(),
    };
    let terms = Terms::new(Span::call_site());
    let mut variable = |name: &str, ty: Ty| {
        program.variable(Name::User(name.to_owned()), ty, Kind::Parameter, Span::call_site())
    };
    // Matrices are parameters by reference, scalars by value.
    let mut parameter = |name: &str, extent: Extent| {
        let ty = if types.hidden { Ty::Unknown } else { types.ty(extent) };
        let held = match extent {
            Extent::Scalar => ty.clone(),
            Extent::Matrix(..) => Ty::Reference { mutable: false, target: Box::new(ty.clone()) },
        };
        terms.term(Expression::Variable(variable(name, held)), ty)
    };
    let result = result(known, operands);
    let terms_of_operands: Vec<Term<'_>> =
        OPERANDS.iter().zip(operands).map(|(name, &extent)| parameter(name, extent)).collect();
    let u = parameter("u", result);
    let result_ty = if types.hidden { Ty::Unknown } else { types.ty(result) };
    let z = variable("z", result_ty.clone());
    let z_term = terms.term(Expression::Variable(z), result_ty);
    let adjoints = apply_rule(primitive, &terms_of_operands, z_term, u);
    let operation: Vec<String> = OPERANDS
        .iter()
        .zip(operands)
        .enumerate()
        .map(|(i, (name, extent))| match extent {
            Extent::Scalar => used(name, *extent, Passed::Owned, primitive.emission, i),
            Extent::Matrix(..) => used(name, *extent, Passed::Reference, primitive.emission, i),
        })
        .collect();
    for (i, adjoint) in adjoints.into_iter().enumerate() {
        let Some(adjoint) = adjoint else { continue };
        let expression = adjoint.expression();
        let mut body = String::new();
        if mentions(&expression, z) {
            body = format!("let z = {};", written(primitive.emission, &operation, types.float));
        }
        body.push_str(&text(&expression, &program, types.float));
        if matches!(expression, Expression::Variable(_)) && operands[i] != Extent::Scalar {
            body.push_str(".clone()");
        }
        let by_reference = |name, extent| Parameter { name, extent, reference: extent != Extent::Scalar };
        let named_operands = OPERANDS.iter().copied().zip(operands.iter().copied());
        let name = if types.hidden { format!("hidden_{}", known.name) } else { primitive.name.to_owned() };
        functions.push(Function {
            name: named(&name, operands, &format!("_adjoint{i}"), types),
            constant: constant(&expression, &program),
            parameters: named_operands
                .chain([("u", result)])
                .map(|(name, extent)| by_reference(name, extent))
                .collect(),
            result: operands[i],
            body,
            types,
        });
    }
}

/// The parameters of a rule that it does not read, or only for their shape: a rule applied has no adjoint for these.
fn constant(expression: &Expression, program: &Program) -> Vec<String> {
    let mut read = Vec::new();
    varying(expression, &mut read);
    let names = program.variables.iter().filter(|(variable, _)| !read.contains(variable));
    names
        .filter_map(|(_, known)| match &known.name {
            Name::User(name) => Some(name.clone()),
            _ => None,
        })
        .collect()
}

fn varying(expression: &Expression, read: &mut Vec<Var>) {
    match expression {
        Expression::Variable(variable) => read.push(*variable),
        Expression::Apply(application) => {
            let Operation::Primitive(primitive) = application.operation else { return };
            let shape_only = match primitive.name {
                "mul_left" | "div_left" => Some(0),
                "mul_right" => Some(1),
                _ => None,
            };
            for (i, operand) in application.operands.iter().enumerate() {
                if shape_only != Some(i) {
                    varying(operand, read);
                }
            }
        }
        _ => {}
    }
}
