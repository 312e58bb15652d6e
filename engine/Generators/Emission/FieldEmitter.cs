using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes the configuration of a field.</summary>
internal static class FieldEmitter
{
    /// <summary>Adds the field to the local <c>type</c>.</summary>
    /// <param name="code">The file.</param>
    /// <param name="type">The type that declares the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="resolver">The name of its resolver; <c>null</c> for the fields of interfaces.</param>
    public static void Emit(CodeWriter code, ComplexTypeModel type, FieldModel field, string? resolver)
    {
        var construction = $"new FieldConfiguration({Code.String(field.Name)}, {field.Type})";
        var properties = Properties(type, field, resolver).ToList();
        if (field.Attributes.Count + field.Arguments.Count == 0)
        {
            TypeEmitter.EmitInitializer(code, $"type.Fields.Add({construction}", properties, ");");
            return;
        }

        code.Line("{").Indent(() =>
        {
            TypeEmitter.EmitInitializer(code, $"var field = {construction}", properties, ";");
            foreach (var argument in field.Arguments)
            {
                EmitInputField(code, argument, "field.Arguments");
            }

            EmitAttributes(code, type, field);
            code.Line("type.Fields.Add(field);");
        }).Line("}");
    }

    /// <summary>Declares the local <c>node</c> with what the attributes of the node resolver say.</summary>
    public static void EmitNode(CodeWriter code, ComplexTypeModel type, NodeResolverModel node)
    {
        var name = Code.String(type.Name);
        code.Line($"var node = new FieldConfiguration(\"node\", TypeReference.Named({name}));");
        foreach (var attribute in node.Attributes)
        {
            code.Line($"((IFieldConfigurationAttribute){attribute}).Configure(").Indent(() => code
                .Line("node,")
                .Line($"new FieldAttributeContext({name}, typeof({type.RuntimeType}), typeof({type.RuntimeType})));"));
        }
    }

    /// <summary>Adds an argument or input field to a list.</summary>
    public static void EmitInputField(CodeWriter code, InputFieldModel field, string list)
    {
        var construction = $"new InputFieldConfiguration({Code.String(field.Name)}, {field.Type})";
        string[] properties =
        [
            .. TypeEmitter.Optional("Description", field.Description),
            .. TypeEmitter.Optional("DeprecationReason", field.DeprecationReason),
            .. field.DefaultValue is null ? Array.Empty<string>() : [$"DefaultValue = {field.DefaultValue}"],
            .. field.Convert is null ? Array.Empty<string>() : [$"Convert = {field.Convert}"],
            .. TypeEmitter.List("Directives", field.Directives),
            .. TypeEmitter.Features(Rules(field)),
        ];
        TypeEmitter.EmitInitializer(code, $"{list}.Add({construction}", properties, ");");
        foreach (var attribute in field.Attributes)
        {
            code.Line($"((IInputFieldConfigurationAttribute){attribute}).Configure({list}[^1]);");
        }
    }

    private static IReadOnlyList<FeatureModel> Rules(InputFieldModel field)
    {
        var features = new List<FeatureModel>();
        if (field.Rules.Count > 0)
        {
            features.Add(new FeatureModel("InputRules", $"new InputRules({string.Join(", ", field.Rules)})"));
        }

        if (field.Read is { } read)
        {
            features.Add(new FeatureModel("InputMember", $"new InputMember({read})"));
        }

        return features;
    }

    private static IEnumerable<string> Properties(ComplexTypeModel type, FieldModel field, string? resolver)
    {
        List<string> properties =
        [
            .. TypeEmitter.Optional("Description", field.Description),
            .. TypeEmitter.Optional("DeprecationReason", field.DeprecationReason),
            .. TypeEmitter.List("Directives", field.Directives),
            .. TypeEmitter.Features(Features(type, field)),
        ];
        if (resolver is not null)
        {
            var target = field.Resolver.Kind == ResolverKind.Pure ? "PureResolver" : "Resolver";
            properties.Add($"{target} = resolvers.{resolver}");
        }

        if (resolver is not null && field.Subscribe is { } subscribe)
        {
            properties.Add($"SubscribeResolver = resolvers.{subscribe.MethodName}");
        }

        return properties;
    }

    private static IReadOnlyList<FeatureModel> Features(ComplexTypeModel type, FieldModel field)
    {
        List<FeatureModel> features = [.. field.Features];
        if (field.Requirements is { } requirements)
        {
            features.Add(new FeatureModel("FieldRequirements", requirements));
        }

        // The id of a node carries how the node is found.
        if (type.NodeResolver is { } node && field.Name == "id")
        {
            string[] arguments =
                [Code.String(node.TypeName), $"typeof({node.IdType})", $"resolvers.{node.Resolver.MethodName}"];
            var creation = Code.Call("new NodeResolverFeature", arguments);
            features.Add(new FeatureModel(
                "NodeResolverFeature",
                node.Attributes.Count == 0 ? creation : creation + " { Field = node }"));
        }

        return features;
    }

    private static void EmitAttributes(CodeWriter code, ComplexTypeModel type, FieldModel field)
    {
        if (field.Attributes.Count == 0)
        {
            return;
        }

        string[] arguments = [Code.String(type.Name), $"typeof({field.ResultType})", $"typeof({field.ElementType})"];
        code.Line($"var attributeContext = {Code.Call("new FieldAttributeContext", arguments)};");
        foreach (var attribute in field.Attributes)
        {
            code.Line($"((IFieldConfigurationAttribute){attribute}).Configure(field, attributeContext);");
        }
    }
}
