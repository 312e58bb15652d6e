namespace Cacao.Types.Configuration;

/// <summary>Merges a type with its extensions. Repeated members stay, so that schema validation can report them.</summary>
internal static class TypeConfigurationMerger
{
    public static TypeConfiguration Merge(TypeConfiguration first, TypeConfiguration second)
    {
        // The definition leads, whichever of the two came first.
        var (definition, extension) = first.IsExtension && !second.IsExtension ? (second, first) : (first, second);
        TypeConfiguration merged = (definition, extension) switch
        {
            (ScalarTypeConfiguration d, ScalarTypeConfiguration e) => new ScalarTypeConfiguration(d.Name)
            {
                Description = d.Description ?? e.Description,
                RuntimeType = d.RuntimeType ?? e.RuntimeType,
                IsExtension = d.IsExtension,
                Location = d.Location,
                Implementation = d.Implementation ?? e.Implementation,
                SpecifiedBy = d.SpecifiedBy ?? e.SpecifiedBy,
            },
            (ObjectTypeConfiguration d, ObjectTypeConfiguration e) => MergeComplex(
                new ObjectTypeConfiguration(d.Name)
                {
                    Description = d.Description ?? e.Description,
                    RuntimeType = d.RuntimeType ?? e.RuntimeType,
                    IsExtension = d.IsExtension,
                    Location = d.Location,
                    IsInstance = d.IsInstance ?? e.IsInstance,
                },
                d,
                e),
            (InterfaceTypeConfiguration d, InterfaceTypeConfiguration e) => MergeComplex(
                new InterfaceTypeConfiguration(d.Name)
                {
                    Description = d.Description ?? e.Description,
                    RuntimeType = d.RuntimeType ?? e.RuntimeType,
                    IsExtension = d.IsExtension,
                    Location = d.Location,
                },
                d,
                e),
            (UnionTypeConfiguration d, UnionTypeConfiguration e) => MergeUnion(d, e),
            (EnumTypeConfiguration d, EnumTypeConfiguration e) => MergeEnum(d, e),
            _ => MergeInputObject((InputObjectTypeConfiguration)definition, (InputObjectTypeConfiguration)extension),
        };
        merged.Directives.AddRange([.. definition.Directives, .. extension.Directives]);
        merged.TranslatedDirectives.AddRange([.. definition.TranslatedDirectives, .. extension.TranslatedDirectives]);
        return merged;
    }

    private static ComplexTypeConfiguration MergeComplex(
        ComplexTypeConfiguration merged,
        ComplexTypeConfiguration definition,
        ComplexTypeConfiguration extension)
    {
        merged.Interfaces.AddRange([.. definition.Interfaces, .. extension.Interfaces]);
        merged.Fields.AddRange([.. definition.Fields, .. extension.Fields]);
        return merged;
    }

    private static UnionTypeConfiguration MergeUnion(UnionTypeConfiguration definition, UnionTypeConfiguration extension)
    {
        var merged = new UnionTypeConfiguration(definition.Name)
        {
            Description = definition.Description ?? extension.Description,
            RuntimeType = definition.RuntimeType ?? extension.RuntimeType,
            IsExtension = definition.IsExtension,
            Location = definition.Location,
        };
        merged.Types.AddRange([.. definition.Types, .. extension.Types]);
        return merged;
    }

    private static EnumTypeConfiguration MergeEnum(EnumTypeConfiguration definition, EnumTypeConfiguration extension)
    {
        var merged = new EnumTypeConfiguration(definition.Name)
        {
            Description = definition.Description ?? extension.Description,
            RuntimeType = definition.RuntimeType ?? extension.RuntimeType,
            IsExtension = definition.IsExtension,
            Location = definition.Location,
        };
        merged.Values.AddRange([.. definition.Values, .. extension.Values]);
        return merged;
    }

    private static InputObjectTypeConfiguration MergeInputObject(
        InputObjectTypeConfiguration definition,
        InputObjectTypeConfiguration extension)
    {
        var merged = new InputObjectTypeConfiguration(definition.Name)
        {
            Description = definition.Description ?? extension.Description,
            RuntimeType = definition.RuntimeType ?? extension.RuntimeType,
            IsExtension = definition.IsExtension,
            Location = definition.Location,
            IsOneOf = definition.IsOneOf || extension.IsOneOf,
            Factory = definition.Factory ?? extension.Factory,
        };
        merged.Fields.AddRange([.. definition.Fields, .. extension.Fields]);
        return merged;
    }
}
