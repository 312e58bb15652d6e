using Cacao.Federation.Composition.Satisfiability;

namespace Cacao.Federation.Composition.Tests.Satisfiability;

public sealed class SatisfiabilityGrowthTests
{
    [Fact]
    public void A_hundred_schemas_of_a_hundred_types_compose()
    {
        var result = SchemaComposer.Compose(GeneratedSchemas.Create(schemas: 100, types: 100));

        Assert.Empty(result.Log);
        Assert.True(result.IsSuccess);
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(10, 40)]
    [InlineData(40, 40)]
    public void The_work_per_field_does_not_grow_with_the_schemas(int schemas, int types)
        => Assert.InRange(WorkPerField(schemas, types), 0, 1.1 * WorkPerField(schemas: 10, types: 10));

    private static double WorkPerField(int schemas, int types)
    {
        var log = new CompositionLog();
        var sources = GeneratedSchemas.Create(schemas, types);
        var validator = new SatisfiabilityValidator(
            SchemaComposer.Merge(sources, CompositionOptions.Default), log);
        validator.Validate();

        Assert.False(log.HasErrors);
        return (double)validator.Work / (schemas * types * GeneratedSchemas.FieldsPerType);
    }
}
