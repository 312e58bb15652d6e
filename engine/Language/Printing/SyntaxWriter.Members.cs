namespace Cacao.Language;

internal ref partial struct SyntaxWriter
{
    private void WriteMember(SyntaxNode member)
    {
        switch (member)
        {
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                WriteInputValueDefinition(input);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                WriteName(value.Name);
                WriteDirectives(value.Directives);
                break;
            case OperationTypeDefinitionNode operationType:
                WriteOperationType(operationType.Operation);
                WriteColon();
                WriteName(operationType.Type.Name);
                break;
        }
    }

    private void WriteFields(IReadOnlyList<FieldDefinitionNode> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        _tokens.Space();
        OpenBlock();
        for (var i = 0; i < fields.Count; i++)
        {
            _tokens.Line();
            WriteFieldDefinition(fields[i]);
        }

        CloseBlock();
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        WriteName(field.Name);
        WriteArgumentDefinitions(field.Arguments);
        WriteColon();
        WriteType(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteInputFields(IReadOnlyList<InputValueDefinitionNode> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        _tokens.Space();
        OpenBlock();
        for (var i = 0; i < fields.Count; i++)
        {
            _tokens.Line();
            WriteInputValueDefinition(fields[i]);
        }

        CloseBlock();
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var onePerLine = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            onePerLine |= arguments[i].Description is not null;
        }

        OpenParentheses(onePerLine);
        for (var i = 0; i < arguments.Count; i++)
        {
            SeparateInParentheses(i, onePerLine);
            WriteInputValueDefinition(arguments[i]);
        }

        CloseParentheses(onePerLine);
    }

    private void WriteInputValueDefinition(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        WriteName(input.Name);
        WriteColon();
        WriteType(input.Type);
        WriteDefaultValue(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteEnumValues(IReadOnlyList<EnumValueDefinitionNode> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        _tokens.Space();
        OpenBlock();
        for (var i = 0; i < values.Count; i++)
        {
            _tokens.Line();
            WriteMember(values[i]);
        }

        CloseBlock();
    }
}
