//! Methods that are spelled like one of a matrix, on a receiver whose type is not known here: it may be of a type of
//! the user's own. They are calls of companions, of which matrices have some too, and rustc decides.

use proc_macro2::Ident;
use quote::quote;

use crate::ir::{
    Application, Argument, Block, Call, Expression, Kind, Name, Opening, Operation, Passing, Program,
    Spelling, Statement, Ty, Var,
};
use crate::primitives;

/// The methods of matrices that are spelled like one of numbers.
const COMPANIONS_OF_MATRICES: [&str; 2] = ["abs", "exp"];

/// Whether only rustc can know whose method this is, or a matrix has the method, and the table does not.
pub(super) fn is_open(name: &str, application: &Application, receiver: &Ty) -> bool {
    let Spelling::Method { name: method, .. } = &application.spelling else { return false };
    match receiver.value() {
        Ty::Unknown => {
            primitives::is_method_of_matrices(name)
                || primitives::operator(method, application.operands.len()) == Some(name)
        }
        Ty::Matrix(_) => COMPANIONS_OF_MATRICES.contains(&name),
        _ => false,
    }
}

/// Makes the open ones calls.
pub(super) fn call_open(block: &mut Block, program: &mut Program) {
    let mut out = Vec::new();
    for mut statement in std::mem::take(&mut block.statements) {
        for inner in statement.blocks_mut() {
            call_open(inner, program);
        }
        let defined = match &statement {
            Statement::Let { variable, .. } if program.variables[*variable].kind == Kind::Local => {
                Some(*variable)
            }
            _ => None,
        };
        if let Statement::Let { value, .. }
        | Statement::Assign { value, .. }
        | Statement::Update { value, .. } = &mut statement
        {
            if let Some((method, application)) = open(value, program) {
                let (ty, span) = (application.ty.clone(), application.span);
                let result =
                    defined.unwrap_or_else(|| program.variable(Name::Intermediate, ty, Kind::Local, span));
                out.push(Statement::Call(Box::new(call(&method, application, result, program))));
                if defined.is_some() {
                    continue;
                }
                *value = Expression::Variable(result);
            }
        }
        out.push(statement);
    }
    block.statements = out;
}

fn open(value: &Expression, program: &Program) -> Option<(String, Application)> {
    let Expression::Apply(application) = value else { return None };
    let Operation::Unresolved(name) = &application.operation else { return None };
    let Spelling::Method { name: method, .. } = &application.spelling else { return None };
    let receiver = match application.operands[0].place() {
        Some(place) => program.place_type(&place),
        None => Ty::Unknown,
    };
    is_open(name, application, &receiver).then(|| (method.clone(), (**application).clone()))
}

fn call(method: &str, application: Application, result: Var, program: &mut Program) -> Call {
    let span = application.span;
    let pullback = program.variable(Name::Pullback(result), Ty::Constant, Kind::Local, span);
    let companion = Ident::new(&format!("{method}_pullback"), span);
    let arguments = application.operands.into_iter().enumerate().map(|(i, operand)| match operand {
        Expression::Borrow(value) if i > 0 => {
            Argument { value: *value, passing: Passing::Shared, before: None, span }
        }
        value => Argument { value, passing: Passing::Plain, before: None, span },
    });
    Call {
        result: Some(result),
        pullback,
        companion: quote!(#companion),
        method: true,
        arguments: arguments.collect(),
        opening: Opening::Plain,
        ran: None,
        span,
    }
}
