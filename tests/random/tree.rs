//! A program's statements as a tree of lines: what is printed, and what is dropped to make a failing program small.

/// A statement, or a form with blocks in it.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Line(String),
    /// Heads (`if c {`, `} else {`) with the lines under each, and the end (`}`).
    Nest(Vec<(String, Vec<Node>)>, String),
}

/// The lines with their indentation.
pub(crate) fn print(nodes: &[Node], indent: usize, text: &mut String) {
    let line = |line: &str, text: &mut String| {
        text.push_str(&"    ".repeat(indent));
        text.push_str(line);
        text.push('\n');
    };
    for node in nodes {
        match node {
            Node::Line(content) => line(content, text),
            Node::Nest(parts, end) => {
                for (head, body) in parts {
                    line(head, text);
                    print(body, indent + 1, text);
                }
                line(end, text);
            }
        }
    }
}

/// Every tree that is smaller by one step: a node is gone, a form is replaced by the lines of one of its blocks, or a
/// value by a short one.
pub(crate) fn smaller(nodes: &[Node]) -> Vec<Vec<Node>> {
    let mut found = Vec::new();
    for (i, node) in nodes.iter().enumerate() {
        let with = |middle: Vec<Node>| [&nodes[..i], &middle, &nodes[i + 1..]].concat();
        found.push(with(Vec::new()));
        let (parts, end) = match node {
            Node::Nest(parts, end) => (parts, end),
            Node::Line(line) => {
                found.extend(shorter(line).into_iter().map(|line| with(vec![Node::Line(line)])));
                continue;
            }
        };
        for (k, (head, body)) in parts.iter().enumerate() {
            found.push(with(body.clone()));
            if let Some(short) = head.split_once("if ").map(|(start, _)| format!("{start}if x > 0.1 {{"))
                && short.len() < head.len()
            {
                let mut parts = parts.clone();
                parts[k].0 = short;
                found.push(with(vec![Node::Nest(parts, end.clone())]));
            }
            for body in smaller(body) {
                let mut parts = parts.clone();
                parts[k] = (head.clone(), body);
                found.push(with(vec![Node::Nest(parts, end.clone())]));
            }
        }
    }
    found
}

/// The line with a short value in the place of its own.
fn shorter(line: &str) -> Vec<String> {
    let (head, end) = match line.split_once("= ") {
        Some((head, _)) => (format!("{head}= "), ";"),
        None if line.ends_with(';') => return Vec::new(),
        None => (String::new(), ""),
    };
    let lines = ["x", "1.0", "[x, x, x]", "(x, x)"].map(|value| format!("{head}{value}{end}"));
    lines.into_iter().filter(|shorter| shorter.len() < line.len()).collect()
}
