using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>
/// How the arguments of a selection are coerced: once when no variable takes part, else once per request.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
internal sealed class ArgumentPlan
{
    private static readonly ArgumentPlan s_none = new(MemberCollection<InputField>.Empty, [], null, -1)
    {
        Constant = CoercedArguments.Empty,
    };

    private readonly MemberCollection<InputField> _definitions;
    private readonly ArgumentNode?[] _nodes;
    private readonly FieldNode? _field;

    private ArgumentPlan(MemberCollection<InputField> definitions, ArgumentNode?[] nodes, FieldNode? field, int slot)
    {
        _definitions = definitions;
        _nodes = nodes;
        _field = field;
        Slot = slot;
    }

    /// <summary>The arguments, when they are the same for each request.</summary>
    public CoercedArguments? Constant { get; private init; }

    /// <summary>The place of the arguments among those of a request; -1 when they are constant.</summary>
    public int Slot { get; }

    public static ArgumentPlan Create(OutputField field, FieldNode node, OperationVariant operation)
    {
        if (field.Arguments.Count == 0)
        {
            return s_none;
        }

        var nodes = new ArgumentNode?[field.Arguments.Count];
        var hasVariables = false;
        foreach (var argument in node.Arguments)
        {
            if (field.Arguments.TryGet(argument.Name.Value, out var definition))
            {
                nodes[definition.Index] = argument;
                hasVariables |= InputCoercion.HasVariables(argument.Value);
            }
        }

        var slot = hasVariables ? operation.ReserveArgumentSlot() : -1;
        var plan = new ArgumentPlan(field.Arguments, nodes, node, slot);
        return hasVariables
            ? plan
            : new ArgumentPlan(field.Arguments, nodes, node, slot) { Constant = plan.Coerce(CoercedVariables.Empty) };
    }

    /// <summary>Coerces the arguments; the first error ends it.</summary>
    public CoercedArguments Coerce(CoercedVariables variables)
    {
        var scope = new CoercionScope(variables);
        var arguments = new CoercedArguments(_definitions.Count);
        try
        {
            for (var i = 0; i < _definitions.Count; i++)
            {
                if (!TryCoerce(_definitions[i], _nodes[i]?.Value, scope, arguments))
                {
                    return CoercedArguments.Invalid(CreateError(_definitions[i], _nodes[i], scope.Errors[0]));
                }
            }

            return arguments;
        }
        catch (Exception exception)
        {
            // A scalar, conversion or factory that throws anything but errors meant for clients.
            return CoercedArguments.Invalid(exception);
        }
    }

    private static bool TryCoerce(InputField definition, ValueNode? literal, CoercionScope scope, CoercedArguments arguments)
    {
        if (literal is null || InputCoercion.IsAbsent(literal, scope))
        {
            return TryUseDefault(definition, literal, scope, arguments);
        }

        if (InputCoercion.TryCoerce(literal, definition.Type, scope, out var value)
            && InputCoercion.TryConvert(definition, ref value, scope, static node => SyntaxPrinter.Print(node, indented: false), literal))
        {
            arguments.Set(definition.Index, value);
            return true;
        }

        return false;
    }

    private static bool TryUseDefault(
        InputField definition,
        ValueNode? literal,
        CoercionScope scope,
        CoercedArguments arguments)
    {
        if (definition.DefaultValue is null)
        {
            return !definition.Type.IsNonNull || scope.Fail(
                literal is VariableNode variable
                    ? $"of required type \"{definition.Type}\" was provided the variable \"${variable.Name.Value}\","
                        + " which has no value."
                    : $"of required type \"{definition.Type}\" was not provided.",
                null);
        }

        if (InputCoercion.TryCoerceDefault(definition, scope, out var value))
        {
            arguments.Set(definition.Index, value);
            return true;
        }

        return false;
    }

    private GraphQLError CreateError(InputField definition, ArgumentNode? node, CoercionError error)
    {
        var location = node?.Value.Location ?? _field?.Location;
        var place = error.Path.Length == 0 ? string.Empty : $" at \"{definition.Name}{error.Path}\"";
        return new GraphQLError($"Argument \"{definition.Name}\"{place}: {error.Reason}")
        {
            Code = error.Code ?? ErrorCodes.Execution.InvalidArgument,
            Locations = location is { } value ? [value] : [],
        };
    }
}
