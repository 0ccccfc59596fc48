//! Applying the table's rules: adjoints of operands from the adjoint of a result.

use crate::ir::{
    Application, Expression, Float, Map, Name, Operation, Primitive, Program, Rule, Term, Terms, Ty, Var,
};

/// The type of an expression; the program knows its variables.
pub(super) fn ty(expression: &Expression, program: &Program) -> Ty {
    match expression {
        Expression::Variable(variable) => program.variables[*variable].ty.value().clone(),
        Expression::Read(place) => program.place_type(place).value().clone(),
        Expression::Borrow(inner) => ty(inner, program),
        Expression::Apply(application) => application.ty.clone(),
        Expression::Map(map) => ty(&map.over[0], program),
        Expression::Part(part) => program.place_type(&part.of).value().clone(),
        Expression::Closure { .. } => Ty::Constant,
        Expression::Taken(place) => program.place_type(place).element(),
        Expression::Neutral(ty) => ty.clone(),
        Expression::Zero(of) | Expression::Load { buffer: of, .. } => {
            program.variables[*of].ty.value().clone()
        }
        Expression::Verbatim(verbatim) => verbatim.ty.value().clone(),
        Expression::Number(_) => Ty::Float(Float::Some),
        Expression::Literal(tokens) if is_float(&tokens.to_string()) => Ty::Float(Float::Some),
        Expression::Literal(_) => Ty::Integer,
        Expression::Aggregate(..) => Ty::Unknown,
    }
}

/// Whether a literal is one of a float.
fn is_float(text: &str) -> bool {
    !text.ends_with("size") && text.contains(['.', 'e', 'f'])
}

/// The adjoints of the operands of an application, one each; `None` where there is none.
pub(super) fn adjoints(
    application: &Application,
    result: &Expression,
    upstream: &Expression,
    program: &Program,
) -> Vec<Option<Expression>> {
    let Operation::Primitive(primitive) = application.operation else {
        return vec![None; application.operands.len()];
    };
    let terms = Terms::new(application.span);
    let operands: Vec<Term<'_>> = application
        .operands
        .iter()
        .map(|operand| terms.term(operand.unborrowed().clone(), ty(operand, program)))
        .collect();
    let result = terms.term(result.clone(), application.ty.clone());
    let upstream = terms.term(upstream.clone(), application.ty.clone());
    let adjoints = apply(primitive, &operands, result, upstream);
    adjoints.into_iter().map(|adjoint| adjoint.map(Term::expression)).collect()
}

/// The table's rule, from terms to terms.
pub(crate) fn apply<'t>(
    primitive: &'static Primitive,
    operands: &[Term<'t>],
    result: Term<'t>,
    upstream: Term<'t>,
) -> Vec<Option<Term<'t>>> {
    match primitive.rule {
        Rule::Elementwise(partial) => vec![Some(upstream.scale(partial(operands[0], result)))],
        Rule::Elementwise2(partials) => partials(operands[0], operands[1], result)
            .into_iter()
            .map(|partial| partial.map(|partial| upstream.scale(partial)))
            .collect(),
        Rule::Linear(transposes) => transposes(operands, upstream),
        Rule::Bilinear(adjoints) => {
            adjoints(operands[0], operands[1], upstream).into_iter().map(Some).collect()
        }
        Rule::Constant => vec![None; operands.len()],
        Rule::Custom(adjoints) => adjoints(operands, result, upstream),
    }
}

/// The adjoint of the matrix that a function is mapped over: the function's own derivative, mapped over the
/// upstream and what the derivative reads.
pub(super) fn map_adjoint(
    map: &Map,
    result: &Expression,
    upstream: &Expression,
    program: &mut Program,
) -> Option<Expression> {
    let parameter = map.parameters[0];
    let scalar = program.variables[parameter].ty.clone();
    let mut scalar_variable = |name: &str| {
        program.variable(Name::Wish(name.to_owned()), scalar.clone(), crate::ir::Kind::Local, map.span)
    };
    let (u, y) = (scalar_variable("u"), scalar_variable("y"));
    let mut contributions = Vec::new();
    descend(
        &map.body,
        &Expression::Variable(y),
        &Expression::Variable(u),
        parameter,
        program,
        &mut contributions,
    );
    let body = sum(contributions, &program.variables[parameter].ty.clone(), map.span)?;
    let mut over = vec![upstream.clone()];
    let mut parameters = vec![u];
    for (variable, matrix) in [(parameter, &map.over[0]), (y, result)] {
        let mut mentioned = false;
        body.visit_variables(&mut |seen| mentioned |= seen == variable);
        if mentioned {
            over.push(matrix.unborrowed().clone());
            parameters.push(variable);
        }
    }
    Some(Expression::Map(Box::new(Map { over, parameters, body, spelled: None, span: map.span })))
}

/// Adds what flows from `expression` to `parameter`.
fn descend(
    expression: &Expression,
    result: &Expression,
    upstream: &Expression,
    parameter: Var,
    program: &Program,
    contributions: &mut Vec<Expression>,
) {
    match expression {
        Expression::Variable(variable) if *variable == parameter => contributions.push(upstream.clone()),
        Expression::Borrow(inner) => descend(inner, result, upstream, parameter, program, contributions),
        Expression::Apply(application) => {
            let adjoints = adjoints(application, result, upstream, program);
            for (operand, adjoint) in application.operands.iter().zip(adjoints) {
                if let Some(adjoint) = adjoint {
                    descend(operand, operand, &adjoint, parameter, program, contributions);
                }
            }
        }
        _ => {}
    }
}

/// `a + b + ..` in the type of what is summed.
pub(super) fn sum(parts: Vec<Expression>, ty: &Ty, span: proc_macro2::Span) -> Option<Expression> {
    use crate::primitives::{ADD, MATRIX_ADD, UNKNOWN_ADD};
    let primitive = match ty.value() {
        Ty::Float(_) => &ADD,
        Ty::Matrix(_) => &MATRIX_ADD,
        _ => &UNKNOWN_ADD,
    };
    parts.into_iter().reduce(|left, right| {
        Expression::Apply(Box::new(Application {
            operation: Operation::Primitive(primitive),
            operands: vec![left, right],
            spelling: crate::ir::Spelling::Table,
            ty: ty.value().clone(),
            span,
        }))
    })
}
