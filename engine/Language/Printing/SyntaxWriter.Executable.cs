using System.Runtime.CompilerServices;

namespace Cacao.Language;

internal ref partial struct SyntaxWriter
{
    private void WriteOperation(OperationDefinitionNode operation, bool isFirst)
    {
        WriteDescription(operation.Description);

        // Behind another definition the short form could be taken for that definition's fields.
        var isShort = isFirst
            && operation is { Operation: OperationType.Query, Name: null, Description: null }
            && operation.VariableDefinitions.Count == 0
            && operation.Directives.Count == 0;
        if (!isShort)
        {
            WriteOperationType(operation.Operation);
            if (operation.Name is not null)
            {
                WriteName(operation.Name);
            }

            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            _tokens.Space();
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private void WriteOperationType(OperationType operation) => _tokens.Word(operation switch
    {
        OperationType.Mutation => "mutation"u8,
        OperationType.Subscription => "subscription"u8,
        _ => "query"u8,
    });

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _tokens.Word("fragment"u8);
        WriteName(fragment.Name);
        WriteVariableDefinitions(fragment.VariableDefinitions);
        WriteTypeCondition(fragment.TypeCondition);
        WriteDirectives(fragment.Directives);
        _tokens.Space();
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteTypeCondition(NamedTypeNode type)
    {
        _tokens.Space();
        _tokens.Word("on"u8);
        WriteName(type.Name);
    }

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        var onePerLine = false;
        for (var i = 0; i < variables.Count; i++)
        {
            onePerLine |= variables[i].Description is not null;
        }

        OpenParentheses(onePerLine);
        for (var i = 0; i < variables.Count; i++)
        {
            SeparateInParentheses(i, onePerLine);
            WriteVariableDefinition(variables[i]);
        }

        CloseParentheses(onePerLine);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        WriteVariable(variable.Variable);
        WriteColon();
        WriteType(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        OpenBlock();
        for (var i = 0; i < selectionSet.Selections.Count; i++)
        {
            _tokens.Line();
            WriteSelection(selectionSet.Selections[i]);
        }

        CloseBlock();
    }

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _tokens.Punctuator("..."u8);
                WriteName(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
        }
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
        {
            WriteName(field.Alias);
            WriteColon();
        }

        WriteName(field.Name);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            _tokens.Space();
            WriteSelectionSet(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _tokens.Punctuator("..."u8);
        if (fragment.TypeCondition is not null)
        {
            WriteTypeCondition(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        _tokens.Space();
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void OpenParentheses(bool onePerLine)
    {
        _tokens.Punctuator("("u8);
        if (onePerLine)
        {
            _tokens.Indent();
        }
    }

    private void SeparateInParentheses(int index, bool onePerLine)
    {
        if (onePerLine)
        {
            _tokens.Line();
        }
        else if (index > 0)
        {
            _tokens.Comma();
        }
    }

    private void CloseParentheses(bool onePerLine)
    {
        if (onePerLine)
        {
            _tokens.Outdent();
            _tokens.Line();
        }

        _tokens.Punctuator(")"u8);
    }
}
