//! What a rule gives, as Rust.

use proc_macro2::Literal;

use crate::ir::{Application, Emission, Expression, Name, Operation, Program, Projection, Ty, Var};

pub(super) fn number(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}", Literal::f64_unsuffixed(value.abs()))
}

/// Whether a term of a rule reads a variable.
pub(super) fn mentions(expression: &Expression, variable: Var) -> bool {
    match expression {
        Expression::Variable(read) => *read == variable,
        Expression::Read(place) => place.root == variable,
        Expression::Apply(application) => {
            application.operands.iter().any(|operand| mentions(operand, variable))
        }
        _ => false,
    }
}

pub(super) fn text(expression: &Expression, program: &Program, float: &str) -> String {
    match expression {
        Expression::Variable(variable) => match &program.variables[*variable].name {
            Name::User(name) => name.clone(),
            other => panic!("{other:?} is no name of these tests"),
        },
        Expression::Read(place) => {
            let root = text(&Expression::Variable(place.root), program, float);
            let fields = place.path.iter().map(|step| match step {
                Projection::Field(name) => format!(".{name}"),
                Projection::Variant(..) => unreachable!("no rule is about an enum"),
                _ => panic!("rules read fields only"),
            });
            format!("{root}{}", fields.collect::<String>())
        }
        Expression::Number(value) => number(*value),
        Expression::Literal(tokens) => tokens.to_string().replace(' ', ""),
        Expression::Apply(application) => {
            let Application { operation: Operation::Primitive(primitive), operands, .. } = &**application
            else {
                panic!("rules apply primitives")
            };
            let operands: Vec<String> = operands
                .iter()
                .enumerate()
                .map(|(i, operand)| {
                    let lend = if lent(primitive.emission, i, operand, program) { "&" } else { "" };
                    let copy = if taken(primitive.emission, operand, program) { ".clone()" } else { "" };
                    format!("{lend}{}{copy}", text(operand, program, float))
                })
                .collect();
            format!("({})", written(primitive.emission, &operands, float))
        }
        _ => panic!("rules have no other expressions"),
    }
}

/// Whether an operand is written with `&`: where a reference is needed, and where the operand is a matrix that is used
/// again.
fn lent(emission: Emission, position: usize, operand: &Expression, program: &Program) -> bool {
    let (ty, again) = match operand {
        Expression::Variable(variable) => (&program.variables[*variable].ty, true),
        Expression::Apply(application) => (&application.ty, false),
        _ => (&Ty::Unknown, false),
    };
    let owned = matches!(ty, Ty::Matrix(_));
    match emission {
        Emission::Borrowing(_) => !matches!(ty, Ty::Reference { .. }),
        Emission::Method(_) => owned && position > 0,
        _ => owned && again,
    }
}

/// Whether an operand is a reference to what a function takes by value.
fn taken(emission: Emission, operand: &Expression, program: &Program) -> bool {
    let Expression::Variable(variable) = operand else { return false };
    let reference = matches!(program.variables[*variable].ty, Ty::Reference { .. });
    reference && matches!(emission, Emission::Function(_))
}

/// One operation as Rust.
pub(super) fn written(emission: Emission, operands: &[String], float: &str) -> String {
    match emission {
        Emission::Infix(sign) => format!("{} {sign} {}", operands[0], operands[1]),
        Emission::Prefix(sign) => format!("{sign}{}", operands[0]),
        Emission::Method(name) => format!("{}.{name}({})", operands[0], operands[1..].join(", ")),
        Emission::Function("integer") => format!("dnn_core::__private::integer::<{float}>({})", operands[0]),
        Emission::Function(path) | Emission::Borrowing(path) => {
            let path = match path.split_once("::") {
                Some(("activation", name)) => name.to_owned(),
                Some(_) => format!("dnn_core::{path}"),
                None => format!("dnn_core::__private::{path}"),
            };
            format!("{path}({})", operands.join(", "))
        }
        Emission::Choice => format!("if {} {{ {} }} else {{ {} }}", operands[0], operands[1], operands[2]),
        Emission::Cast => format!("{} as {float}", operands[0]),
        Emission::Copies | Emission::Position | Emission::Field => {
            panic!("no entry of the generated tests is written so")
        }
    }
}
