using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation;

/// <summary>Variables, directives, arguments and their values.</summary>
internal sealed partial class DocumentTraversal
{
    private void VisitVariableDefinitions(IReadOnlyList<VariableDefinitionNode> nodes)
    {
        for (var i = 0; i < nodes.Count && !_context.IsStopped; i++)
        {
            var node = nodes[i];
            Enter(_enterVariableDefinition, node);
            Enter(_enterNamedType, TypeNames.Innermost(node.Type));
            if (node.DefaultValue is { } defaultValue)
            {
                // A constant value; the parser lets no variable in.
                var type = _context.Schema.TypeFromSyntax(node.Type);
                _context.InputType = type is { IsInputType: true } ? type : null;
                VisitValue(defaultValue, depth: 1);
                _context.InputType = null;
            }

            VisitDirectives(node, DirectiveLocations.VariableDefinition);
        }
    }

    private void VisitDirectives(IHasDirectives owner, DirectiveLocations location)
    {
        var directives = owner.Directives;
        if (directives.Count == 0)
        {
            return;
        }

        _directiveCount += directives.Count;
        if (_directiveCount > _context.Options.MaxDirectives)
        {
            _context.ReportAndStop(LimitErrors.TooManyDirectives(directives[0], _context.Options.MaxDirectives));
            return;
        }

        _context.DirectiveLocation = location;
        Enter(_enterDirectives, owner);
        for (var i = 0; i < directives.Count && !_context.IsStopped; i++)
        {
            var node = directives[i];
            _context.Directive = _context.Schema.DirectiveTypes.Find(node.Name.Value);
            Enter(_enterDirective, node);
            VisitArguments(node.Arguments, _context.Directive?.Arguments);
        }

        _context.Directive = null;
        _context.DirectiveLocation = DirectiveLocations.None;
    }

    private void VisitArguments(IReadOnlyList<ArgumentNode> nodes, MemberCollection<InputField>? definitions)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        _context.Arguments = definitions;
        for (var i = 0; i < nodes.Count && !_context.IsStopped; i++)
        {
            var node = nodes[i];
            _context.InputField = definitions?.Find(node.Name.Value);
            _context.InputType = _context.InputField?.Type;
            Enter(_enterArgument, node);
            VisitValue(node.Value, depth: 1);
        }

        _context.InputField = null;
        _context.InputType = null;
        _context.Arguments = null;
    }

    private void VisitValue(ValueNode node, int depth)
    {
        if (depth > ParserOptions.DepthCeiling)
        {
            _context.ReportAndStop(LimitErrors.TooDeep(node, ParserOptions.DepthCeiling));
            return;
        }

        Enter(_enterValue, node);
        switch (node)
        {
            case VariableNode variable:
                _context.Index.AddUsage(new VariableUsage
                {
                    Node = variable,
                    Type = _context.InputType,
                    HasLocationDefault = _context.InputField?.DefaultValue is not null,
                    InputObject = _context.InputObject,
                });
                break;
            case ListValueNode list:
                VisitList(list, depth);
                break;
            case ObjectValueNode obj:
                VisitObject(obj, depth);
                break;
        }
    }

    // In a place that wants no list nothing is known of the items; the list itself is the error.
    private void VisitList(ListValueNode node, int depth)
    {
        var (type, field, inputObject) = (_context.InputType, _context.InputField, _context.InputObject);
        _context.InputType = (type?.NullableType as ListType)?.ElementType;
        _context.InputField = null;
        _context.InputObject = null;
        var items = node.Items;
        for (var i = 0; i < items.Count && !_context.IsStopped; i++)
        {
            VisitValue(items[i], depth + 1);
        }

        (_context.InputType, _context.InputField, _context.InputObject) = (type, field, inputObject);
    }

    private void VisitObject(ObjectValueNode node, int depth)
    {
        var (type, field, outerObject) = (_context.InputType, _context.InputField, _context.InputObject);
        var inputObject = type?.InnermostType as InputObjectType;
        var fields = node.Fields;
        for (var i = 0; i < fields.Count && !_context.IsStopped; i++)
        {
            _context.InputObject = inputObject;
            _context.InputField = inputObject?.Fields.Find(fields[i].Name.Value);
            _context.InputType = _context.InputField?.Type;
            Enter(_enterObjectField, fields[i]);
            VisitValue(fields[i].Value, depth + 1);
        }

        (_context.InputType, _context.InputField, _context.InputObject) = (type, field, outerObject);
    }
}
