namespace Cacao.Language;

/// <summary>Writes every kind of node as tokens.</summary>
internal ref partial struct SyntaxWriter(TokenWriter tokens)
{
    private TokenWriter _tokens = tokens;

    public void Flush() => _tokens.Flush();

    public void Write(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Document:
                WriteDocument((DocumentNode)node);
                break;
            case SyntaxKind.Name:
                WriteName((NameNode)node);
                break;
            case SyntaxKind.Argument:
                WriteArgument((ArgumentNode)node);
                break;
            case SyntaxKind.Directive:
                WriteDirective((DirectiveNode)node);
                break;
            case SyntaxKind.SelectionSet:
                WriteSelectionSet((SelectionSetNode)node);
                break;
            case SyntaxKind.VariableDefinition:
                WriteVariableDefinition((VariableDefinitionNode)node);
                break;
            case SyntaxKind.ObjectField:
                WriteObjectField((ObjectFieldNode)node);
                break;
            default:
                WriteByFamily(node);
                break;
        }
    }

    private void WriteByFamily(SyntaxNode node)
    {
        switch (node)
        {
            case DefinitionNode definition:
                WriteDefinition(definition, isFirst: true);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case SelectedValueNode value:
                WriteSelectedValue(value);
                break;
            case SelectedEntryNode entry:
                WriteSelectedEntry(entry);
                break;
            case PathSegmentNode segment:
                WritePathSegment(segment);
                break;
            case SelectedObjectFieldNode field:
                WriteSelectedObjectField(field);
                break;
            default:
                WriteMember(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                _tokens.EmptyLine();
                _tokens.Line();
            }

            WriteDefinition(document.Definitions[i], isFirst: i == 0);
        }
    }

    private void WriteName(NameNode name) => _tokens.Word(name.Value);

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            _tokens.Space();
            WriteDirective(directives[i]);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _tokens.Punctuator("@"u8);
        WriteName(directive.Name);
        WriteArguments(directive.Arguments);
    }

    private void WriteArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        _tokens.Punctuator("("u8);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
            {
                _tokens.Comma();
            }

            WriteArgument(arguments[i]);
        }

        _tokens.Punctuator(")"u8);
    }

    private void WriteArgument(ArgumentNode argument)
    {
        WriteName(argument.Name);
        WriteColon();
        WriteValue(argument.Value);
    }

    private void WriteColon()
    {
        _tokens.Punctuator(":"u8);
        _tokens.Space();
    }

    private void WriteEquals()
    {
        _tokens.Space();
        _tokens.Punctuator("="u8);
        _tokens.Space();
    }

    private void OpenBlock()
    {
        _tokens.Punctuator("{"u8);
        _tokens.Indent();
    }

    private void CloseBlock()
    {
        _tokens.Outdent();
        _tokens.Line();
        _tokens.Punctuator("}"u8);
    }
}
