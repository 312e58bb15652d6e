using System.Runtime.CompilerServices;

namespace Cacao.Language;

internal ref partial struct SyntaxWriter
{
    private void WriteValue(ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value.Kind)
        {
            case SyntaxKind.Variable:
                WriteVariable((VariableNode)value);
                break;
            case SyntaxKind.IntValue:
                _tokens.Word(((IntValueNode)value).Value);
                break;
            case SyntaxKind.FloatValue:
                _tokens.Word(((FloatValueNode)value).Value);
                break;
            case SyntaxKind.StringValue:
                StringWriter.Write(ref _tokens, (StringValueNode)value);
                break;
            case SyntaxKind.BooleanValue:
                _tokens.Word(((BooleanValueNode)value).Value ? "true"u8 : "false"u8);
                break;
            case SyntaxKind.NullValue:
                _tokens.Word("null"u8);
                break;
            case SyntaxKind.EnumValue:
                _tokens.Word(((EnumValueNode)value).Value);
                break;
            case SyntaxKind.ListValue:
                WriteList((ListValueNode)value);
                break;
            case SyntaxKind.ObjectValue:
                WriteObject((ObjectValueNode)value);
                break;
        }
    }

    private void WriteVariable(VariableNode variable)
    {
        _tokens.Punctuator("$"u8);
        WriteName(variable.Name);
    }

    private void WriteList(ListValueNode list)
    {
        _tokens.Punctuator("["u8);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                _tokens.Comma();
            }

            WriteValue(list.Items[i]);
        }

        _tokens.Punctuator("]"u8);
    }

    private void WriteObject(ObjectValueNode value)
    {
        if (value.Fields.Count == 0)
        {
            _tokens.Punctuator("{}"u8);
            return;
        }

        _tokens.Punctuator("{"u8);
        _tokens.Space();
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (i > 0)
            {
                _tokens.Comma();
            }

            WriteObjectField(value.Fields[i]);
        }

        _tokens.Space();
        _tokens.Punctuator("}"u8);
    }

    private void WriteObjectField(ObjectFieldNode field)
    {
        WriteName(field.Name);
        WriteColon();
        WriteValue(field.Value);
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            WriteEquals();
            WriteValue(value);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteValue(description);
            _tokens.Line();
        }
    }

    private void WriteType(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case NamedTypeNode named:
                WriteName(named.Name);
                break;
            case ListTypeNode list:
                _tokens.Punctuator("["u8);
                WriteType(list.Type);
                _tokens.Punctuator("]"u8);
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _tokens.Punctuator("!"u8);
                break;
        }
    }
}
