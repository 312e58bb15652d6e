using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation;

/// <summary>Walks a document once, keeps the context up to date and shows each node to the rules that want
/// it.</summary>
internal sealed partial class DocumentTraversal
{
    private readonly ValidationContext _context;
    private readonly OperationView _operation = new();
    private readonly IEnter<DocumentNode>[] _enterDocument;
    private readonly ILeave<DocumentNode>[] _leaveDocument;
    private readonly IEnter<OperationDefinitionNode>[] _enterOperation;
    private readonly IEnter<FragmentDefinitionNode>[] _enterFragment;
    private readonly IEnter<VariableDefinitionNode>[] _enterVariableDefinition;
    private readonly IEnter<NamedTypeNode>[] _enterNamedType;
    private readonly IEnter<FieldNode>[] _enterField;
    private readonly IEnter<FragmentSpreadNode>[] _enterSpread;
    private readonly IEnter<InlineFragmentNode>[] _enterInlineFragment;
    private readonly IEnter<IHasDirectives>[] _enterDirectives;
    private readonly IEnter<DirectiveNode>[] _enterDirective;
    private readonly IEnter<ArgumentNode>[] _enterArgument;
    private readonly IEnter<ObjectFieldNode>[] _enterObjectField;
    private readonly IEnter<ValueNode>[] _enterValue;
    private readonly IOperationRule[] _operationRules;
    private int _directiveCount;

    public DocumentTraversal(ValidationContext context, ValidationRule[] rules)
    {
        _context = context;
        _enterDocument = [.. rules.OfType<IEnter<DocumentNode>>()];
        _leaveDocument = [.. rules.OfType<ILeave<DocumentNode>>()];
        _enterOperation = [.. rules.OfType<IEnter<OperationDefinitionNode>>()];
        _enterFragment = [.. rules.OfType<IEnter<FragmentDefinitionNode>>()];
        _enterVariableDefinition = [.. rules.OfType<IEnter<VariableDefinitionNode>>()];
        _enterNamedType = [.. rules.OfType<IEnter<NamedTypeNode>>()];
        _enterField = [.. rules.OfType<IEnter<FieldNode>>()];
        _enterSpread = [.. rules.OfType<IEnter<FragmentSpreadNode>>()];
        _enterInlineFragment = [.. rules.OfType<IEnter<InlineFragmentNode>>()];
        _enterDirectives = [.. rules.OfType<IEnter<IHasDirectives>>()];
        _enterDirective = [.. rules.OfType<IEnter<DirectiveNode>>()];
        _enterArgument = [.. rules.OfType<IEnter<ArgumentNode>>()];
        _enterObjectField = [.. rules.OfType<IEnter<ObjectFieldNode>>()];
        _enterValue = [.. rules.OfType<IEnter<ValueNode>>()];
        _operationRules = [.. rules.OfType<IOperationRule>()];
    }

    public void Visit(DocumentNode document)
    {
        _directiveCount = 0;
        _context.Index.Start(document);
        Enter(_enterDocument, document);
        for (var i = 0; i < _context.Index.Definitions.Length && !_context.IsStopped; i++)
        {
            VisitDefinition(i);
        }

        CheckOperations();
        foreach (var rule in _leaveDocument)
        {
            if (_context.IsStopped)
            {
                return;
            }

            rule.Leave(document, _context);
        }
    }

    private void CheckOperations()
    {
        var count = 0;
        for (var i = 0; i < _context.Index.Definitions.Length && !_context.IsStopped; i++)
        {
            if (_context.Index.Definitions[i].Node is not OperationDefinitionNode node)
            {
                continue;
            }

            if (++count > _context.Options.MaxOperations)
            {
                _context.ReportAndStop(LimitErrors.TooManyOperations(node, _context.Options.MaxOperations));
                return;
            }

            if (!_operation.TryLoad(_context, i))
            {
                return;
            }

            foreach (var rule in _operationRules)
            {
                rule.Check(_operation, _context);
            }
        }

        _operation.Clear();
    }

    private void VisitDefinition(int index)
    {
        var definition = _context.Index.Definitions[index].Node;
        var set = _context.Index.BeginDefinition(index);
        if (definition is OperationDefinitionNode operation)
        {
            _context.ParentType = _context.Schema.GetRootType(operation.Operation);
            Enter(_enterOperation, operation);
            VisitVariableDefinitions(operation.VariableDefinitions);
            VisitDirectives(operation, LocationOf(operation.Operation));
        }
        else
        {
            var fragment = (FragmentDefinitionNode)definition;
            _context.ParentType = FindCompositeType(fragment.TypeCondition);
            Enter(_enterFragment, fragment);
            VisitVariableDefinitions(fragment.VariableDefinitions);
            Enter(_enterNamedType, fragment.TypeCondition);
            VisitDirectives(fragment, DirectiveLocations.FragmentDefinition);
        }

        VisitSelectionSet(definition.SelectionSet, set, depth: 1);
        _context.ParentType = null;
        _context.Index.EndDefinition(index);
    }

    private void VisitSelectionSet(SelectionSetNode node, int set, int depth)
    {
        // Parsed documents are never this deep; documents made by code may be, and must not overflow the stack.
        if (depth > ParserOptions.DepthCeiling)
        {
            _context.ReportAndStop(LimitErrors.TooDeep(node, ParserOptions.DepthCeiling));
            return;
        }

        var selections = node.Selections;
        for (var i = 0; i < selections.Count && !_context.IsStopped; i++)
        {
            switch (selections[i])
            {
                case FieldNode field:
                    VisitField(field, set, depth);
                    break;
                case FragmentSpreadNode spread:
                    _context.Index.AddSpread(set, spread, depth);
                    Enter(_enterSpread, spread);
                    VisitDirectives(spread, DirectiveLocations.FragmentSpread);
                    break;
                case InlineFragmentNode fragment:
                    VisitInlineFragment(fragment, set, depth);
                    break;
            }
        }
    }

    private void VisitField(FieldNode node, int set, int depth)
    {
        var parentType = _context.ParentType;
        var field = FindField(parentType, node.Name.Value);
        var index = _context.Index.AddField(set, node, field, parentType);
        _context.Field = field;
        Enter(_enterField, node);
        VisitArguments(node.Arguments, field?.Arguments);
        VisitDirectives(node, DirectiveLocations.Field);
        if (node.SelectionSet is { } selectionSet)
        {
            var type = field?.Type.InnermostType;
            _context.ParentType = type is { IsCompositeType: true } ? type : null;
            VisitSelectionSet(selectionSet, _context.Index.AddSelectionSetOf(index), depth + 1);
            _context.ParentType = parentType;
        }

        _context.Field = null;
    }

    private void VisitInlineFragment(InlineFragmentNode node, int set, int depth)
    {
        var parentType = _context.ParentType;
        Enter(_enterInlineFragment, node);
        if (node.TypeCondition is { } condition)
        {
            Enter(_enterNamedType, condition);
            _context.ParentType = FindCompositeType(condition);
        }

        VisitDirectives(node, DirectiveLocations.InlineFragment);
        VisitSelectionSet(node.SelectionSet, set, depth + 1);
        _context.ParentType = parentType;
    }

    private OutputField? FindField(NamedType? parentType, string name) => parentType switch
    {
        null => null,
        _ when name.StartsWith("__", StringComparison.Ordinal) => _context.Schema.FindMetaField(parentType, name),
        ComplexType complex => complex.Fields.Find(name),
        _ => null,
    };

    private NamedType? FindCompositeType(NamedTypeNode node) =>
        _context.Schema.TryGetType(node.Name.Value, out var type) && type.IsCompositeType ? type : null;

    private static DirectiveLocations LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocations.Query,
        OperationType.Mutation => DirectiveLocations.Mutation,
        _ => DirectiveLocations.Subscription,
    };

    private void Enter<TNode>(IEnter<TNode>[] rules, TNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node, _context);
        }
    }
}
