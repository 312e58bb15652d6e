using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Delivery.Data.Migrations
{
    /// <inheritdoc />
    public partial class TellStrandedDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "stranded_at",
                table: "deliveries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_deliveries_stranded_at",
                table: "deliveries",
                sql: "stranded_at IS NULL OR status IN ('PickedUp', 'EnRoute', 'Arrived')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_deliveries_stranded_at",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "stranded_at",
                table: "deliveries");
        }
    }
}
